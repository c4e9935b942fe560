package io.coneix.evidence.key;

import io.coneix.evidence.bytes.Bytes;
import java.util.Locale;

/**
 * A kind of data with a key tree of its own; the ordinal is the wire number.
 *
 * <p>A key of one category opens nothing of another.
 */
public enum Category {
  /** Fixes: where the device was. */
  POSITION,
  /** Activity hints, beacons, steps. */
  MOTION,
  /** Road class, weather, traffic, each with its source. */
  CONTEXT,
  /** Business notes: purpose, vehicle, odometer. */
  NOTE,
  /** Notes that no contract can name. */
  PRIVATE;

  /** For example {@code position}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The wire number as one byte, for key derivations. */
  public Bytes asByte() {
    return Bytes.of((byte) ordinal());
  }
}
