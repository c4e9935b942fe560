package io.coneix.verify.trust;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Quotes text for JSON (RFC 8259, section 7). What a terminal would act on is escaped, too.
 * Thread-safe.
 */
public final class JsonText {
  private static final Pattern ACTED_ON =
      Pattern.compile(
          "[\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]");

  private JsonText() {}

  /** {@code text} in quotation marks, escaped. */
  public static String quote(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return '"' + ACTED_ON.matcher(quoted).replaceAll(found -> escape(found.group())) + '"';
  }

  private static String escape(String character) {
    return String.format(Locale.ROOT, "\\\\u%04x", (int) character.charAt(0));
  }
}
