package io.geowallet.programs.note;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * The payload of a sealed note by which a holder says what the vehicle's odometer showed.
 *
 * @param atMs when, milliseconds since the epoch
 * @param km whole kilometres, as it shows them
 */
public record OdometerNote(long atMs, long km) {
  /** The first number of such a note. */
  public static final int KIND = 3;

  /** The largest reading. */
  public static final long MOST_KM = 9_999_999;

  private static final long LAST_MS = 253_402_300_800_000L;

  /** Refuses times and readings out of range. */
  public OdometerNote {
    if (atMs < 0 || atMs > LAST_MS || km < 0 || km > MOST_KM) {
      throw new IllegalArgumentException("an odometer of " + km + " km");
    }
  }

  /** Reads {@code [3, at, km]}. */
  public static OdometerNote decode(Bytes encoded) {
    Fields fields = Cbor.fields("odometer note", encoded);
    fields.version(KIND);
    long at = fields.integer("at", 0, LAST_MS);
    long km = fields.integer("km", 0, MOST_KM);
    fields.end();
    return new OdometerNote(at, km);
  }

  /** The array {@code [3, at, km]}, encoded. */
  public Bytes encode() {
    return Cbor.encode(CborValue.array(CborValue.of(KIND), CborValue.of(atMs), CborValue.of(km)));
  }
}
