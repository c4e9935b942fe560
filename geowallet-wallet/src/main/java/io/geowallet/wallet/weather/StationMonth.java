package io.geowallet.wallet.weather;

import io.coneix.evidence.bytes.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A month of one station, {@value #ROW} bytes an hour whether measured or not, so that an hour is
 * found by its place. Not thread-safe while it is filled.
 */
final class StationMonth {
  /** Hours of the longest month. */
  static final int HOURS = 31 * 24;

  /** Bytes of an hour: rain, temperature, wind, present weather as shorts, visibility as an int. */
  static final int ROW = 12;

  private final Station station;
  private final ByteBuffer rows;

  /** A month without measurements. */
  StationMonth(Station station) {
    this.station = station;
    this.rows = ByteBuffer.wrap(new byte[HOURS * ROW]);
    int none = Observation.NONE;
    Observation nothing = new Observation(Observation.HOUR_MS, none, none, none, none, none);
    for (int hour = 0; hour < HOURS; hour++) {
      put(hour, nothing);
    }
  }

  private StationMonth(Station station, byte[] rows) {
    this.station = station;
    this.rows = ByteBuffer.wrap(rows);
  }

  /** Reads {@link #rows()}. */
  static StationMonth of(Station station, Bytes rows) {
    if (rows.size() != HOURS * ROW) {
      throw new IllegalArgumentException("month of " + rows.size() + " bytes");
    }
    return new StationMonth(station, Arrays.copyOf(rows.unsafeArray(), rows.size()));
  }

  Station station() {
    return station;
  }

  Bytes rows() {
    return Bytes.wrap(Arrays.copyOf(rows.array(), rows.capacity()));
  }

  /**
   * Keeps an hour, in the place of what was there.
   *
   * @param hour its place in the month, from 0
   */
  void put(int hour, Observation o) {
    rows.position(hour * ROW);
    rows.putShort((short) o.rainTenthsMm())
        .putShort((short) o.temperatureTenthsC())
        .putShort((short) o.windTenthsMs())
        .putShort((short) o.presentWeather())
        .putInt(o.visibilityM());
  }

  /**
   * An hour; empty where nothing was measured.
   *
   * @param endMs the end of the hour
   */
  Optional<Observation> at(int hour, long endMs) {
    int from = hour * ROW;
    Observation found =
        new Observation(
            endMs,
            rows.getShort(from),
            rows.getShort(from + 2),
            rows.getShort(from + 4),
            rows.getInt(from + 8),
            rows.getShort(from + 6));
    return Optional.of(found).filter(o -> !o.isEmpty());
  }
}
