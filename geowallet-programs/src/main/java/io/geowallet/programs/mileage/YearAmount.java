package io.geowallet.programs.mileage;

/**
 * The allowance of a period as the difference of a year's amounts, so that lines add up to the
 * period and periods to the year, to the cent. Not thread-safe.
 */
final class YearAmount {
  private final AllowanceScale scale;
  private final Vehicle vehicle;
  private final long beforeHm;
  private long nowHm;

  YearAmount(AllowanceScale scale, Vehicle vehicle, long beforeHm) {
    this.scale = scale;
    this.vehicle = vehicle;
    this.beforeHm = beforeHm;
    this.nowHm = beforeHm;
  }

  /** Adds a line; returns the cents by which it raises the year's amount. */
  long add(long hm) {
    long before = cents(nowHm);
    nowHm += hm;
    return cents(nowHm) - before;
  }

  long beforeHm() {
    return beforeHm;
  }

  long afterHm() {
    return nowHm;
  }

  long periodCents() {
    return cents(nowHm) - cents(beforeHm);
  }

  private long cents(long hm) {
    return scale.yearAmountCents(vehicle, hm);
  }
}
