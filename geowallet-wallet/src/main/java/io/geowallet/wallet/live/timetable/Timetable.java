package io.geowallet.wallet.live.timetable;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On which days of the week, and in which hours of each, phones are listened to. Immutable.
 *
 * @param zone whose clock counts, wherever the phone is
 * @param hours of each day; a day that is missing is free
 */
public record Timetable(ZoneId zone, Map<DayOfWeek, Hours> hours) {
  private static final int VERSION = 1;
  private static final int MOST_ZONE_CHARS = 64;

  /** Copies the map. */
  public Timetable {
    hours = Map.copyOf(hours);
  }

  /** The hours of a day. */
  public Optional<Hours> on(DayOfWeek day) {
    return Optional.ofNullable(hours.get(day));
  }

  /** True where that moment is in it. */
  public boolean holds(long ms) {
    ZonedDateTime local = Instant.ofEpochMilli(ms).atZone(zone);
    LocalTime time = local.toLocalTime();
    int minute = time.toSecondOfDay() / 60;
    return on(local.getDayOfWeek()).filter(h -> h.holds(minute)).isPresent();
  }

  Bytes encode() {
    List<CborValue> days = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.add(
          on(day)
              .<CborValue>map(
                  h -> CborValue.array(CborValue.of(h.fromMinute()), CborValue.of(h.toMinute())))
              .orElseGet(CborValue.Null::new));
    }
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION), CborValue.of(zone.getId()), new CborValue.Array(days)));
  }

  static Timetable decode(Bytes encoded) {
    Fields fields = Cbor.fields("timetable", encoded);
    fields.version(VERSION);
    String zone = fields.text("zone", 1, MOST_ZONE_CHARS);
    List<Optional<Hours>> days = fields.list("days", 7, 7, Timetable::day);
    fields.end();
    Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      days.get(day.ordinal()).ifPresent(h -> hours.put(day, h));
    }
    try {
      return new Timetable(ZoneId.of(zone), hours);
    } catch (DateTimeException e) {
      throw fields.malformed("zone", "a zone of this JDK", "another");
    }
  }

  private static Optional<Hours> day(CborValue value) {
    if (value instanceof CborValue.Null) {
      return Optional.empty();
    }
    Fields fields = Fields.of("hours", value);
    int from = fields.int32("from", 0, Hours.DAY - 1);
    int to = fields.int32("to", from + 1, Hours.DAY);
    fields.end();
    return Optional.of(new Hours(from, to));
  }
}
