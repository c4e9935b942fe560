package io.coneix.browser.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.browser.Chromium;
import io.coneix.browser.Coneix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code ./coneix demo --json}, once for all tests of this JVM; or, while a test is being written,
 * one that runs already and printed what {@code -Dconeix.demo.links} says. Thread-safe.
 */
public final class Demo {
  private final JsonNode links;
  private final Path results;

  /** A link opens one browser, once: all others get the first one's cookie. */
  private final Map<String, Visit> visits = new HashMap<>();

  private Demo() {
    try {
      String given = System.getProperty("coneix.demo.links", "");
      results =
          given.isEmpty()
              ? Files.createTempDirectory("coneix-browser-").resolve("out")
              : Path.of(System.getProperty("coneix.demo.out", "coneix-demo"));
      links = given.isEmpty() ? start(results) : new ObjectMapper().readTree(given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode start(Path results) {
    Coneix process =
        Coneix.start(results.getParent(), "demo", "--json", "--out", results.toString());
    Runtime.getRuntime().addShutdownHook(new Thread(process::close));
    return process.nextObject();
  }

  /** The demo that runs; the first call starts it. */
  public static Demo running() {
    return Running.DEMO;
  }

  /** Whom the demo's parties believe: the file for {@code --trust}. */
  public Path trust() {
    return results.resolve("trust.json");
  }

  /** The site of {@code start}, {@code wallet}, {@code desk} or {@code platform}. */
  public synchronized Visit visit(Chromium chromium, String role) {
    return visits
        .computeIfAbsent(role, r -> new Visit(chromium, URI.create(links.get(r).asText())))
        .by(chromium);
  }

  private static final class Running {
    static final Demo DEMO = new Demo();
  }
}
