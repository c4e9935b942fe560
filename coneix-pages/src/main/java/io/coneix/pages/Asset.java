package io.coneix.pages;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.Impossible;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of the pages, served under its hash, so that browsers may keep it for ever.
 *
 * @param name under which templates ask for it
 * @param contentType as in RFC 9110, 8.3
 */
public record Asset(String name, String contentType, Bytes content) {
  /** Reads a file of the class path. */
  public static Asset of(Class<?> anchor, String resource, String name, String contentType) {
    try (InputStream in = anchor.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("a file of the pages is missing: " + resource);
      }
      return new Asset(name, contentType, Bytes.wrap(in.readAllBytes()));
    } catch (IOException e) {
      throw new Impossible("a file of the pages cannot be read: " + resource, e);
    }
  }

  /** A script or style sheet beside {@code anchor}. */
  public static Asset of(Class<?> anchor, String name) {
    return of(anchor, name, name, typeOf(name));
  }

  /** A script or style sheet of a WebJar. */
  static Asset webJar(String path, String name) {
    return of(Asset.class, "/META-INF/resources/webjars/" + path, name, typeOf(name));
  }

  private static String typeOf(String name) {
    if (name.endsWith(".js")) {
      return "text/javascript; charset=utf-8";
    }
    return name.endsWith(".svg") ? "image/svg+xml" : "text/css; charset=utf-8";
  }

  /** The first 16 hexadecimal digits of the content's SHA-256. */
  String tag() {
    return Sha256.of(content).hex().substring(0, 16);
  }
}
