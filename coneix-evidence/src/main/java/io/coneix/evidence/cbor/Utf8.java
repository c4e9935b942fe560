package io.coneix.evidence.cbor;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict UTF-8 (RFC 3629): what is not well formed is refused, never replaced. */
final class Utf8 {
  private Utf8() {}

  /** True where {@code text} has no lone surrogate. */
  static boolean isWellFormed(String text) {
    CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    return encoder.canEncode(text);
  }

  /** Decodes {@code size} bytes from {@code from}. */
  static String decode(byte[] input, int from, int size) throws CharacterCodingException {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(input, from, size))
        .toString();
  }
}
