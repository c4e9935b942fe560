package io.geowallet.programs.note;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Mode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The payload of a sealed note by which a holder says how they travelled. It names a time and no
 * leg: where a better reading of the fixes moves a leg's ends, it still finds the leg.
 *
 * @param startMs begin of the leg as it was shown, milliseconds since the epoch
 * @param endMs its end, not before the begin, at most two days later
 * @param mode how it was travelled; empty takes an earlier note about the same time back
 */
public record ModeNote(long startMs, long endMs, Optional<Mode> mode) {
  /** The first number of such a note; a {@link TripNote} has another. */
  static final int VERSION = 1;

  private static final int MAX_TEXT = 16;
  private static final long MAX_MS = 2L * 24 * 3_600_000;
  private static final long LAST_MS = 253_402_300_800_000L;

  /** Refuses times out of order or range, and a mode that says nothing. */
  public ModeNote {
    if (startMs < 0 || endMs < startMs || endMs > LAST_MS || endMs - startMs > MAX_MS) {
      throw new IllegalArgumentException("a note about " + (endMs - startMs) + " ms");
    }
    if (mode.equals(Optional.of(Mode.UNKNOWN))) {
      throw new IllegalArgumentException("a note that a mode is unknown");
    }
  }

  /** Reads {@code [1, start, end, mode]}; the mode is a word, or empty text. */
  public static ModeNote decode(Bytes encoded) {
    Fields fields = Cbor.fields("mode note", encoded);
    fields.version(VERSION);
    long start = fields.integer("start", 0, LAST_MS);
    long end = fields.integer("end", start, Math.min(LAST_MS, start + MAX_MS));
    String word = fields.text("mode", 0, MAX_TEXT);
    Optional<Mode> mode = word(word);
    if (mode.isEmpty() && !word.isEmpty()) {
      throw fields.malformed("mode", "a word for a mode, or none", "another word");
    }
    fields.end();
    return new ModeNote(start, end, mode);
  }

  private static Optional<Mode> word(String word) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode != Mode.UNKNOWN && word.equals(word(mode)))
        .findFirst();
  }

  /** The word of a mode, as {@code coneix trips} prints it. */
  public static String word(Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The array {@code [1, start, end, mode]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(startMs),
            CborValue.of(endMs),
            CborValue.of(mode.map(ModeNote::word).orElse(""))));
  }

  /** How long both times share, in milliseconds. */
  long sharedMs(long fromMs, long toMs) {
    return Math.min(endMs, toMs) - Math.max(startMs, fromMs);
  }
}
