package io.geowallet.programs.mileage;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * The vehicle that a contract is about.
 *
 * @param kind by which the scale is chosen
 * @param cv fiscal horsepower, 1 to 99; 1 for mopeds
 * @param electric true where the scale's electric factor applies
 */
public record Vehicle(Kind kind, int cv, boolean electric) {
  private static final int MAX_CV = 99;

  /** Kinds of vehicle; the ordinal is the wire number. */
  public enum Kind {
    /** A car. */
    CAR,
    /** A motorcycle of more than 50 cc. */
    MOTORCYCLE,
    /** A moped of at most 50 cc. */
    MOPED
  }

  /** Refuses a number out of range. */
  public Vehicle {
    if (cv < 1 || cv > MAX_CV) {
      throw new IllegalArgumentException(cv + " CV");
    }
  }

  static Vehicle of(CborValue value) {
    Fields fields = Fields.of("vehicle", value);
    Vehicle vehicle =
        new Vehicle(
            fields.ordinal("kind", Kind.values()),
            fields.int32("fiscal horsepower", 1, MAX_CV),
            fields.bool("electric"));
    fields.end();
    return vehicle;
  }

  CborValue toCbor() {
    return CborValue.array(CborValue.of(kind.ordinal()), CborValue.of(cv), CborValue.of(electric));
  }
}
