package io.coneix.verify.trust;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Quotes text for JSON (RFC 8259, section 7). Thread-safe. */
public final class JsonText {
  private JsonText() {}

  /** {@code text} in quotation marks, escaped. */
  public static String quote(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
