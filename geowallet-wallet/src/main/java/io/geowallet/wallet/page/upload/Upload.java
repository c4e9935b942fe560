package io.geowallet.wallet.page.upload;

import io.coneix.pages.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a browser sent, kept while it is worked on in a file that only this user can read,
 * and deleted by {@link #close}. Not thread-safe.
 */
public final class Upload implements AutoCloseable {
  /** The largest file. */
  public static final long MOST_BYTES = 1L << 30;

  private static final int MOST_NAME = 120;
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final Path file;
  private final long bytes;

  private Upload(String name, Path file, long bytes) {
    this.name = name;
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Takes the bytes as they come.
   *
   * @param encodedName the name in percent encoding, for display only
   * @throws FileTooLarge where there are more than {@code mostBytes}
   * @throws UploadFault where they cannot be kept
   */
  public static Upload receive(String encodedName, InputStream body, long mostBytes) {
    String name = name(encodedName);
    try {
      // Made with 0600 where the file system knows permissions.
      Path file = Files.createTempFile("geowallet-", ".import");
      boolean done = false;
      try {
        long bytes = copy(name, body, file, mostBytes);
        done = true;
        return new Upload(name, file, bytes);
      } finally {
        if (!done) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }

  private static long copy(String name, InputStream body, Path file, long mostBytes)
      throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
        bytes += n;
        if (bytes > mostBytes) {
          throw new FileTooLarge(name, mostBytes);
        }
        out.write(buffer, 0, n);
      }
    }
    return bytes;
  }

  /** On one line, of bounded length, without anything that deceives the eye. */
  public static String name(String encoded) {
    String decoded;
    try {
      decoded = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      decoded = "";
    }
    String plain = PlainText.of(decoded);
    int length = plain.codePointCount(0, plain.length());
    String cut =
        length > MOST_NAME ? plain.substring(0, plain.offsetByCodePoints(0, MOST_NAME)) : plain;
    return cut.isEmpty() ? "file" : cut;
  }

  /** What the browser called it, for display. */
  public String name() {
    return name;
  }

  /** Where it is kept until {@link #close}. */
  public Path file() {
    return file;
  }

  /** Its size. */
  public long bytes() {
    return bytes;
  }

  /**
   * The bytes again.
   *
   * @throws IOException where they cannot be read
   */
  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }
}
