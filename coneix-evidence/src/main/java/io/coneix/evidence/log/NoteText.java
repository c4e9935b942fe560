package io.coneix.evidence.log;

import io.coneix.evidence.bytes.Bytes;

/** The lexical rules that the C2SP text formats share; each text has one reading only. */
final class NoteText {
  private static final int MAX_DIGITS = 19;

  private NoteText() {}

  /**
   * True where {@code text} holds a control character, line ends included, or one that shows
   * nothing or turns the direction of writing: names reach terminals. Listed here, since JVMs
   * differ in what they call a format character.
   */
  static boolean hasControl(String text) {
    return text.codePoints().anyMatch(c -> isControl(c) || isFormat(c));
  }

  private static boolean isControl(int c) {
    return c < 0x20 || (c >= 0x7f && c <= 0x9f);
  }

  private static boolean isFormat(int c) {
    return c == 0xad
        || c == 0x61c
        || c == 0x180e
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x206f)
        || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb)
        || (c >= 0xe0000 && c <= 0xe0fff);
  }

  /** C2SP signed-note: not empty, no Unicode space, no plus; and no control character. */
  static boolean isKeyName(String name) {
    return !name.isEmpty() && !hasControl(name) && name.codePoints().noneMatch(NoteText::isBarred);
  }

  private static boolean isBarred(int c) {
    // U+0085 and U+00A0 have the property White_Space, but not by isWhitespace.
    return c == '+' || c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A decimal number of 0 to {@code max} without sign or leading zeros. */
  static long decimal(String where, String text, long max) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits || text.length() > MAX_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
      throw new MalformedNote(where, "a decimal number", "other characters");
    }
    try {
      long value = Long.parseLong(text);
      if (value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // 19 digits can exceed 2^63; the failure below says so too.
    }
    throw new MalformedNote(where, "a number of at most " + max, "a greater one");
  }

  /**
   * Base64 (RFC 4648, section 4) with padding and zero trailing bits. The JDK's decoder takes other
   * spellings as well, so what was read is written again and compared.
   */
  static Bytes base64(String where, String text) {
    try {
      Bytes value = Bytes.fromBase64(text);
      if (value.base64().equals(text)) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // Another character than those of the alphabet: the same failure.
    }
    throw new MalformedNote(where, "base64 with padding", "other characters");
  }
}
