package io.coneix.cli.bench;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fixes of a phone that goes the same way every day, 60 in each slot, without noise. */
final class Commute {
  /** Where it stands at night: a field in Beauce. */
  static final Place HOME = new Place(480_000_000, 20_000_000);

  private static final long DAY_MS = 86_400_000;
  private static final long HOUR_MS = 3_600_000;
  private static final long EVERY_MS = 15_000;

  /** Half an hour's drive to the east: 37 km. */
  private static final long AWAY_E7 = 5_000_000;

  private static final long OUT_FROM_MS = 9 * HOUR_MS;
  private static final long BACK_FROM_MS = 14 * HOUR_MS;
  private static final long DRIVE_MS = HOUR_MS / 2;

  private Commute() {}

  /** The payload of the position record of a slot. */
  static Optional<Bytes> payload(Slot slot) {
    List<Fix> fixes = new ArrayList<>();
    for (long ms = slot.startMs(); ms < slot.endMs(); ms += EVERY_MS) {
      fixes.add(Fix.at(ms, HOME.latE7(), HOME.lonE7() + (int) eastE7(ms % DAY_MS)));
    }
    return Optional.of(Bytes.wrap(FixCodec.encode(fixes)));
  }

  private static long eastE7(long ofDayMs) {
    return driven(ofDayMs - OUT_FROM_MS) - driven(ofDayMs - BACK_FROM_MS);
  }

  private static long driven(long ms) {
    return AWAY_E7 * Math.max(0, Math.min(ms, DRIVE_MS)) / DRIVE_MS;
  }
}
