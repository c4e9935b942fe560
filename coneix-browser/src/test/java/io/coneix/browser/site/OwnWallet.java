package io.coneix.browser.site;

import io.coneix.browser.Coneix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A wallet that was made for a person's own file, and its page. */
public final class OwnWallet implements AutoCloseable {
  /** The day of the file. */
  public static final String DAY = "2026-10-06";

  private final Path home;
  private Coneix page;
  private URI link;

  /** Imports a file into a new wallet, and opens its page: the two commands of the README. */
  public OwnWallet(Path home) {
    this(home, write(home.resolve("tour.gpx"), Tracks.gpx(DAY)));
  }

  /** The same with another file. */
  public OwnWallet(Path home, Path file) {
    this.home = home;
    Coneix.run(home, "wallet", "import", file.toString());
    open();
  }

  private void open() {
    page = Coneix.start(home, "wallet", "open", "--no-browser", "--json");
    link = URI.create(page.nextObject().get("wallet").asText());
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new process with a new link. */
  public void reopen() {
    page.close();
    open();
  }

  /** Opens one browser, once. */
  public URI link() {
    return link;
  }

  /** {@code http://127.0.0.1:PORT}. */
  public String origin() {
    return "http://" + link.getAuthority();
  }

  @Override
  public void close() {
    page.close();
  }
}
