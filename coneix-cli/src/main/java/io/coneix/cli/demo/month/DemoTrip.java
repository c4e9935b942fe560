package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.Place;
import io.coneix.cli.demo.town.Traveller;

/**
 * A trip that truly took place. Immutable.
 *
 * @param startMs departure, milliseconds of UTC since the epoch
 * @param endMs arrival, same
 * @param traveller by what
 * @param kind why
 * @param expected what the statement has to make of it
 * @param distanceMm length of the driven line on the ground
 * @param from where it began
 * @param to where it ended
 * @param purpose what a business note says; empty for other trips
 */
public record DemoTrip(
    long startMs,
    long endMs,
    Traveller traveller,
    TripKind kind,
    Expected expected,
    long distanceMm,
    Place from,
    Place to,
    String purpose) {

  /** Whether the trip was for the employer. */
  public boolean isBusiness() {
    return kind == TripKind.BUSINESS;
  }

  /** Whether the holder marks it private. */
  public boolean isPrivate() {
    return kind == TripKind.PRIVATE;
  }
}
