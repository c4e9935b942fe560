package io.coneix.cli.attest;

import io.coneix.attestation.quote.Quote;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A quote as people hand it on: the bytes themselves, hexadecimal digits, or base64; told by its
 * content. Stateless.
 *
 * <p>No binary quote is taken for text: its header has zero bytes.
 */
public final class QuoteFile {
  /** Twice the largest quote as hexadecimal digits, with room for line breaks. */
  private static final int MAX_FILE = 4 * Quote.MAX_SIZE;

  private static final String HINT = "hand over the quote as bytes, as hexadecimal or as base64";

  private QuoteFile() {}

  /** Reads and takes a quote apart; failures name the file. */
  public static Quote read(Path file) {
    Bytes content = UserFile.read(file, MAX_FILE);
    try {
      return Quote.decode(isText(content) ? decodeText(text(content)) : content);
    } catch (UnusableInput e) {
      throw new UnusableEvidence(file.toString(), e);
    }
  }

  private static boolean isText(Bytes content) {
    for (byte b : content.unsafeArray()) {
      if ((b < ' ' && b != '\n' && b != '\r' && b != '\t') || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static String text(Bytes content) {
    return new String(content.unsafeArray(), StandardCharsets.US_ASCII).replaceAll("\\s+", "");
  }

  private static Bytes decodeText(String text) {
    boolean prefixed = text.startsWith("0x") || text.startsWith("0X");
    String digits = prefixed ? text.substring(2) : text;
    if (digits.isEmpty()) {
      throw unusable("the quote", "nothing");
    }
    if (prefixed || digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      return hex(digits);
    }
    try {
      return Bytes.fromBase64(text);
    } catch (IllegalArgumentException e) {
      throw unusable("bytes, hexadecimal digits or base64", "another text");
    }
  }

  private static Bytes hex(String digits) {
    if (digits.length() % 2 != 0) {
      throw unusable("an even number of hexadecimal digits", digits.length() + " digits");
    }
    try {
      return Bytes.fromHex(digits);
    } catch (IllegalArgumentException e) {
      throw unusable("hexadecimal digits behind 0x", "another character");
    }
  }

  private static UnusableEvidence unusable(String expected, String found) {
    return new UnusableEvidence("not a valid quote", "text at byte 0", expected, found, HINT);
  }
}
