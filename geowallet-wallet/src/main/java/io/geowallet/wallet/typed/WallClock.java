package io.geowallet.wallet.typed;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.OptionalLong;

/** What a clock on the wall said: when that was. Stateless. */
public final class WallClock {
  private WallClock() {}

  /**
   * The milliseconds since the epoch; empty where no clock of the zone showed that time, in the
   * hour that is left out in spring. Of an hour that comes twice, in autumn, the first.
   */
  public static OptionalLong ms(LocalDateTime shown, ZoneId zone) {
    ZonedDateTime at = shown.atZone(zone);
    return at.toLocalDateTime().equals(shown)
        ? OptionalLong.of(at.toInstant().toEpochMilli())
        : OptionalLong.empty();
  }
}
