package io.coneix.cli.demo.month;

import io.coneix.cli.demo.town.Traveller;
import java.time.LocalDate;
import java.time.LocalTime;

/** One line of the plan. */
sealed interface PlanRow {
  /** The local day. */
  LocalDate date();

  /**
   * A trip.
   *
   * @param date local day of the time
   * @param timing which time is fixed
   * @param traveller how
   * @param from key of the place that it leaves
   * @param to key of the place that it reaches
   * @param kind why
   * @param purpose what a business note says; empty for other trips
   */
  record Trip(
      LocalDate date,
      Timing timing,
      Traveller traveller,
      String from,
      String to,
      TripKind kind,
      String purpose)
      implements PlanRow {}

  /**
   * A silence of the phone at a time of day.
   *
   * @param date local day
   * @param from local time of its beginning
   * @param minutes how long
   */
  record Silence(LocalDate date, LocalTime from, double minutes) implements PlanRow {}

  /**
   * A silence in the middle of the day's first trip.
   *
   * @param date local day
   * @param minutes how long
   */
  record SilenceInTrip(LocalDate date, double minutes) implements PlanRow {}

  /** When a trip is. */
  sealed interface Timing {
    /** It leaves at a local time. */
    record Leave(LocalTime at) implements Timing {}

    /** It arrives at a local time. */
    record Arrive(LocalTime at) implements Timing {}

    /** It leaves so many minutes after the arrival of the trip before. */
    record After(int minutes) implements Timing {}
  }
}
