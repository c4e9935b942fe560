package io.geowallet.programs.mileage;

import io.coneix.contract.program.ProgramFailure;
import java.util.List;

/**
 * An allowance scale: for each class of vehicle, bands on the year's distance.
 *
 * <p>Figures come from a signed table, never from code. All arithmetic is in whole numbers and
 * exact. Immutable.
 *
 * @param electricPercent the factor of electric vehicles, 100 to 300; 120 stands for 1.20
 * @param classes by kind and fiscal horsepower, disjoint
 */
public record AllowanceScale(int electricPercent, List<VehicleClass> classes) {
  /** Most classes. */
  static final int MAX_CLASSES = 100;

  /** Most bands of a class. */
  static final int MAX_BANDS = 20;

  /** The greatest end, rate and constant of a band. */
  static final int MAX_VALUE = 100_000_000;

  private static final int MAX_CV = 99;
  private static final long ROUNDING = 10_000;

  /**
   * A class of vehicles.
   *
   * @param fromCv least fiscal horsepower
   * @param toCv greatest fiscal horsepower
   * @param bands by ascending end; the last is open
   */
  public record VehicleClass(Vehicle.Kind kind, int fromCv, int toCv, List<Band> bands) {
    /** Refuses an empty class, one out of bounds, and bands out of order. */
    public VehicleClass {
      bands = List.copyOf(bands);
      if (fromCv < 1
          || toCv < fromCv
          || toCv > MAX_CV
          || bands.isEmpty()
          || bands.size() > MAX_BANDS) {
        throw new IllegalArgumentException("class from " + fromCv + " to " + toCv + " CV");
      }
      for (int i = 1; i < bands.size(); i++) {
        if (bands.get(i).untilKm() <= bands.get(i - 1).untilKm()) {
          throw new IllegalArgumentException("bands out of order at " + i);
        }
      }
      if (bands.get(bands.size() - 1).untilKm() != Band.OPEN) {
        throw new IllegalArgumentException("last band is not open");
      }
    }

    boolean holds(Vehicle vehicle) {
      return kind == vehicle.kind() && vehicle.cv() >= fromCv && vehicle.cv() <= toCv;
    }
  }

  /**
   * The amount of a year's distance d up to {@code untilKm} (included): d times the rate, plus a
   * constant.
   *
   * @param untilKm whole kilometres, or {@link #OPEN}
   * @param milliEuroPerKm rate in thousandths of a euro for each kilometre
   * @param constantCents constant in cents
   */
  public record Band(int untilKm, int milliEuroPerKm, int constantCents) {
    /** The end of the last band. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Refuses values out of bounds. */
    public Band {
      if (untilKm < 1 || untilKm != OPEN && untilKm > MAX_VALUE) {
        throw new IllegalArgumentException("band until " + untilKm + " km");
      }
      if (!isValue(milliEuroPerKm) || !isValue(constantCents)) {
        throw new IllegalArgumentException("a rate or constant out of bounds");
      }
    }

    private static boolean isValue(int value) {
      return value >= 0 && value <= MAX_VALUE;
    }
  }

  /** Refuses a factor out of range, and no classes or too many. */
  public AllowanceScale {
    classes = List.copyOf(classes);
    if (electricPercent < 100
        || electricPercent > 300
        || classes.isEmpty()
        || classes.size() > MAX_CLASSES) {
      throw new IllegalArgumentException("electric factor of " + electricPercent + " %");
    }
  }

  /**
   * Y(d): the amount of a year in cents, times the electric factor where it applies, rounded half
   * up.
   *
   * @param yearHm the year's distance d in units of 0.1 km
   * @throws ProgramFailure where the scale has no class for the vehicle
   */
  public long yearAmountCents(Vehicle vehicle, long yearHm) {
    Band band = band(vehicle, yearHm);
    // Hundredths of a cent: 0.1 km times a thousandth of a euro is 0.0001 euro.
    long plain = yearHm * band.milliEuroPerKm() + band.constantCents() * 100L;
    if (yearHm == 0) {
      return 0;
    }
    long percent = vehicle.electric() ? electricPercent : 100;
    return (plain * percent + ROUNDING / 2) / ROUNDING;
  }

  private Band band(Vehicle vehicle, long yearHm) {
    VehicleClass found =
        classes.stream()
            .filter(c -> c.holds(vehicle))
            .findFirst()
            .orElseThrow(() -> new ProgramFailure("scale", "a class for the vehicle"));
    return found.bands().stream()
        .filter(b -> b.untilKm() == Band.OPEN || yearHm <= b.untilKm() * 10L)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the last band is open"));
  }
}
