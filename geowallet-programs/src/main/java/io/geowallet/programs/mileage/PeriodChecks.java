package io.geowallet.programs.mileage;

import io.coneix.contract.program.OpenedRecord;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.plausibility.Plausibility;
import io.geowallet.programs.note.OdometerReadings;
import java.util.List;

/** The plausibility checks of a period, with its odometer where two readings were handed over. */
final class PeriodChecks {
  private static final long MM_PER_KM = 1_000_000;

  private PeriodChecks() {}

  static ChecksMade of(
      List<OpenedRecord> records, SlotFixes fixes, List<Trip> trips, BusinessRule rule) {
    Plausibility plausibility = Plausibility.of(fixes.all());
    OdometerReadings odometer = OdometerReadings.read(records);
    if (!odometer.isSpan()) {
      return ChecksMade.of(plausibility);
    }
    long shownKm = odometer.last().km() - odometer.first().km();
    long recordedMm = recordedMm(trips, rule, odometer.first().atMs(), odometer.last().atMs());
    return ChecksMade.of(plausibility.withOdometer(shownKm * MM_PER_KM, recordedMm));
  }

  /**
   * By any motor vehicle, by the contract's kind where the holder says one, as lines are; commutes
   * too: the odometer knows no difference.
   */
  private static long recordedMm(List<Trip> trips, BusinessRule rule, long fromMs, long toMs) {
    long mm = 0;
    for (Trip trip : trips) {
      for (Leg leg : trip.legs()) {
        boolean drives = rule.isByVehicle(leg);
        if (drives && leg.startMs() >= fromMs && leg.endMs() <= toMs) {
          mm += leg.distanceMm();
        }
      }
    }
    return mm;
  }
}
