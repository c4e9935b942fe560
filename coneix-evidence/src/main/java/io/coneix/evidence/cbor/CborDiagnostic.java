package io.coneix.evidence.cbor;

import java.util.Locale;
import java.util.Map;

/**
 * Writes items in diagnostic notation (RFC 8949, section 8), for people to read.
 *
 * <p>Guaranteed: one value has one text, on one line, in which no control character and no mark
 * that turns the direction of writing stands as itself. It is for the eye: nothing reads it back.
 * Stateless.
 */
public final class CborDiagnostic {
  private CborDiagnostic() {}

  /** For example {@code [1, "a", h'0102', {1: true}]}. */
  public static String of(CborValue value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  private static void write(CborValue value, StringBuilder into) {
    if (value instanceof CborValue.Int item) {
      into.append(item.value());
    } else if (value instanceof CborValue.ByteString item) {
      into.append("h'").append(item.value().hex()).append('\'');
    } else if (value instanceof CborValue.Text item) {
      quote(item.value(), into);
    } else if (value instanceof CborValue.Array item) {
      writeArray(item, into);
    } else if (value instanceof CborValue.MapItem item) {
      writeMap(item, into);
    } else if (value instanceof CborValue.Tagged item) {
      into.append(item.tag()).append('(');
      write(item.content(), into);
      into.append(')');
    } else if (value instanceof CborValue.Bool item) {
      into.append(item.value());
    } else {
      into.append("null");
    }
  }

  private static void writeArray(CborValue.Array array, StringBuilder into) {
    into.append('[');
    for (int i = 0; i < array.items().size(); i++) {
      into.append(i == 0 ? "" : ", ");
      write(array.items().get(i), into);
    }
    into.append(']');
  }

  private static void writeMap(CborValue.MapItem map, StringBuilder into) {
    into.append('{');
    boolean first = true;
    for (Map.Entry<CborValue, CborValue> entry : map.entries().entrySet()) {
      into.append(first ? "" : ", ");
      first = false;
      write(entry.getKey(), into);
      into.append(": ");
      write(entry.getValue(), into);
    }
    into.append('}');
  }

  /** As in JSON (RFC 8259, section 7). */
  private static void quote(String text, StringBuilder into) {
    into.append('"');
    text.chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                into.append('\\').append((char) c);
              } else if (isHidden(c)) {
                into.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                into.append((char) c);
              }
            });
    into.append('"');
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
