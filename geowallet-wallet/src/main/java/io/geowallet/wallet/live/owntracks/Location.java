package io.geowallet.wallet.live.owntracks;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.client.FlatJson;
import io.geowallet.wallet.live.client.Measured;
import java.util.Optional;

/**
 * The position of an object of kind {@code location}: speed in km/h, time in seconds. The
 * applications leave out accuracy, speed and course where they are zero, and some phones send 0 or
 * -1 for what they do not know. Stateless.
 */
final class Location {
  private static final double KMH_PER_M_PER_S = 3.6;
  private static final double MS_PER_S = 1_000;

  private Location() {}

  static Optional<Fix> of(FlatJson object) {
    return new Measured(
            object.number("lat"),
            object.number("lon"),
            object.number("tst") * MS_PER_S,
            object.number("acc"),
            object.number("vel") / KMH_PER_M_PER_S,
            object.number("cog"))
        .fix(Measured.Unknown.ZERO);
  }
}
