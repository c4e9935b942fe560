package io.coneix.browser.site;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.browser.Coneix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ./coneix demo --json}, once for all tests of this JVM. */
public final class Demo {
  private final Coneix process;
  private final JsonNode links;

  private Demo() {
    try {
      Path home = Files.createTempDirectory("coneix-browser-");
      process = Coneix.start(home, "demo", "--json", "--out", home.resolve("out").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::close));
    links = process.nextObject();
  }

  /** The demo that runs; the first call starts it. */
  public static Demo running() {
    return Running.DEMO;
  }

  /**
   * The link of {@code start}, {@code wallet}, {@code desk} or {@code platform}: for one browser.
   */
  public URI link(String role) {
    return URI.create(links.get(role).asText());
  }

  private static final class Running {
    static final Demo DEMO = new Demo();
  }
}
