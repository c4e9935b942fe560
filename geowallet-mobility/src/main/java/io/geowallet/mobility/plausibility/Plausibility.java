package io.geowallet.mobility.plausibility;

import io.geowallet.mobility.Fix;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of each check of one recording. Immutable; the same fixes have the same outcomes on
 * every machine.
 *
 * @param outcomes one for each check
 */
public record Plausibility(Map<Plausibility.Check, Outcome> outcomes) {
  /** What is looked at. */
  public enum Check {
    /** Nobody is suddenly elsewhere and stays there. */
    NO_TELEPORT,
    /** Receivers are never exact. */
    NOISE,
    /** No stretch is the copy of another, moved in time or place. */
    NO_REPLAY,
    /** No day goes through the very points of another. */
    DISTINCT_DAYS,
    /** The odometer went as far as the record. */
    ODOMETER,
    /** No phone says that a position was made up. */
    NO_MOCK
  }

  /** Copies the map. */
  public Plausibility {
    outcomes = Map.copyOf(outcomes);
  }

  /** Of fixes in any order, without an odometer. */
  public static Plausibility of(Collection<Fix> fixes) {
    List<Fix> sorted = Fix.sorted(fixes);
    Map<Check, Outcome> outcomes = new EnumMap<>(Check.class);
    outcomes.put(Check.NO_TELEPORT, Teleports.check(sorted));
    outcomes.put(Check.NOISE, NoiseCheck.check(sorted));
    outcomes.put(Check.NO_REPLAY, Replays.check(sorted));
    outcomes.put(Check.DISTINCT_DAYS, DistinctDays.check(sorted));
    outcomes.put(Check.ODOMETER, Outcome.NOT_POSSIBLE);
    outcomes.put(Check.NO_MOCK, MockCheck.check(sorted));
    return new Plausibility(outcomes);
  }

  /**
   * With what the odometer shows for the same time.
   *
   * @param shownMm difference of two readings
   * @param recordedMm sum of the recorded distances of that vehicle
   */
  public Plausibility withOdometer(long shownMm, long recordedMm) {
    Map<Check, Outcome> next = new EnumMap<>(outcomes);
    next.put(Check.ODOMETER, Odometer.check(shownMm, recordedMm));
    return new Plausibility(next);
  }

  /** The outcome of one check. */
  public Outcome outcome(Check check) {
    return outcomes.getOrDefault(check, Outcome.NOT_POSSIBLE);
  }

  /** How many checks were passed. */
  public int passed() {
    return count(Outcome.PASSED);
  }

  /** How many checks were possible. */
  public int possible() {
    return outcomes.size() - count(Outcome.NOT_POSSIBLE);
  }

  private int count(Outcome outcome) {
    return (int) outcomes.values().stream().filter(o -> o == outcome).count();
  }
}
