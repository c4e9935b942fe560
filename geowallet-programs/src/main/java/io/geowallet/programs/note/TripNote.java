package io.geowallet.programs.note;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.geowallet.mobility.Mode;
import java.util.Arrays;
import java.util.Optional;

/**
 * The payload of a sealed note by which a holder types in a trip that no phone recorded. Where it
 * led and what for are no business of a program, and lie in a record that no contract can name.
 *
 * @param startMs when it began, milliseconds since the epoch
 * @param endMs when it ended, after its begin, at most a day later
 * @param mode how it was travelled
 * @param distanceHm units of 0.1 km, at most 20,000; 0 takes back what was typed with this begin
 */
public record TripNote(long startMs, long endMs, Mode mode, long distanceHm) {
  /** The first number of such a note; a {@link ModeNote} has another. */
  public static final int KIND = 2;

  /** The longest trip in units of 0.1 km. */
  public static final long MOST_HM = 20_000;

  /** The longest time. */
  public static final long MOST_MS = 24L * 3_600_000;

  private static final int MAX_TEXT = 16;
  private static final long LAST_MS = 253_402_300_800_000L;

  /** Refuses times out of order or range, distances out of range, and a trip by unknown means. */
  public TripNote {
    if (startMs < 0 || endMs <= startMs || endMs > LAST_MS || endMs - startMs > MOST_MS) {
      throw new IllegalArgumentException("a trip of " + (endMs - startMs) + " ms");
    }
    if (distanceHm < 0 || distanceHm > MOST_HM || mode == Mode.UNKNOWN) {
      throw new IllegalArgumentException("a trip of " + distanceHm + " hm by " + mode);
    }
  }

  /** Reads {@code [2, start, end, mode, distance]}. */
  public static TripNote decode(Bytes encoded) {
    Fields fields = Cbor.fields("trip note", encoded);
    fields.version(KIND);
    long start = fields.integer("start", 0, LAST_MS - 1);
    long end = fields.integer("end", start + 1, Math.min(LAST_MS, start + MOST_MS));
    String word = fields.text("mode", 1, MAX_TEXT);
    Optional<Mode> mode =
        Arrays.stream(Mode.values())
            .filter(m -> m != Mode.UNKNOWN && word.equals(ModeNote.word(m)))
            .findFirst();
    if (mode.isEmpty()) {
      throw fields.malformed("mode", "a word for a mode", "another word");
    }
    long distance = fields.integer("distance", 0, MOST_HM);
    fields.end();
    return new TripNote(start, end, mode.get(), distance);
  }

  /** The array {@code [2, start, end, mode, distance]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(KIND),
            CborValue.of(startMs),
            CborValue.of(endMs),
            CborValue.of(ModeNote.word(mode)),
            CborValue.of(distanceHm)));
  }

  /** True where it says that there was no such trip. */
  public boolean isTakenBack() {
    return distanceHm == 0;
  }

  /** The same begin, end and means, taken back. */
  public TripNote takenBack() {
    return new TripNote(startMs, endMs, mode, 0);
  }

  /** True where some time belongs to both. */
  public boolean overlaps(long fromMs, long toMs) {
    return startMs < toMs && fromMs < endMs;
  }
}
