package io.coneix.platform.http;

import io.coneix.client.wire.Addresses;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/** Reads parts of a request, each with its bounds. Stateless. */
final class Requests {
  private static final String CBOR = "application/cbor";
  private static final Duration BODY_PATIENCE = Duration.ofMinutes(2);
  private static final int BUFFER = 1 << 14;

  private Requests() {}

  /**
   * The body; never more than {@code limit} bytes are read.
   *
   * @throws HttpProblem where it is longer
   */
  static Bytes body(Context context, int limit) {
    if (context.req().getContentLengthLong() > limit) {
      throw HttpProblem.tooLarge("body", limit);
    }
    try {
      return read(context.req().getInputStream(), limit);
    } catch (IOException e) {
      throw HttpProblem.malformed("body", "a whole body in time");
    }
  }

  /** Jetty ends silence; this ends a drip that would hold a thread for hours. */
  private static Bytes read(InputStream in, int limit) throws IOException {
    long end = System.nanoTime() + BODY_PATIENCE.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      body.write(buffer, 0, n);
      if (body.size() > limit) {
        throw HttpProblem.tooLarge("body", limit);
      }
      if (System.nanoTime() > end) {
        throw HttpProblem.malformed("body", "a whole body within " + BODY_PATIENCE);
      }
    }
    return Bytes.wrap(body.toByteArray());
  }

  /** A path parameter of {@code size} bytes as lower-case hexadecimal digits. */
  static Bytes hex(Context context, String name, int size) {
    return hex(name, context.pathParam(name), size);
  }

  /** Hexadecimal digits of {@code size} bytes; one spelling only, so that one thing has one URL. */
  static Bytes hex(String name, String text, int size) {
    String expected = size + " bytes as lower-case hexadecimal digits";
    try {
      Bytes value = Bytes.fromHex(text);
      if (value.size() == size && text.equals(text.toLowerCase(Locale.ROOT))) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw HttpProblem.malformed(name, expected);
    }
    throw HttpProblem.malformed(name, expected);
  }

  static Bytes hash(Context context, String name) {
    return hex(context, name, Sha256.SIZE);
  }

  /** The secret of an {@code Authorization} header of that scheme. */
  static SecretBytes secret(Context context, String scheme) {
    String header = context.header("Authorization");
    String start = scheme + " ";
    if (header == null || !header.startsWith(start)) {
      throw HttpProblem.forbidden("Authorization");
    }
    try {
      byte[] value = HexFormat.of().parseHex(header.substring(start.length()));
      if (value.length != Addresses.CAPABILITY_SIZE) {
        throw HttpProblem.forbidden("Authorization");
      }
      return SecretBytes.wrap(value);
    } catch (IllegalArgumentException e) {
      throw HttpProblem.forbidden("Authorization");
    }
  }

  /** A whole number of the query string, or {@code instead} where it is not there. */
  static long number(Context context, String name, long instead) {
    String text = context.queryParam(name);
    if (text == null) {
      return instead;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw HttpProblem.malformed(name, "a whole number");
    }
    throw HttpProblem.malformed(name, "a whole number");
  }

  static void reply(Context context, Bytes body) {
    context.contentType(CBOR).result(body.unsafeArray());
  }
}
