package io.coneix.cli.wallet;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.wallet.terms.Language;
import io.geowallet.wallet.terms.ModeText;
import io.geowallet.wallet.trips.OwnTrip;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A trip as one line or object. Stateless. */
final class TripLine {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final double MM_PER_KM = 1e6;

  private TripLine() {}

  static String of(OwnTrip trip, ZoneId zone, Language language) {
    List<String> words = modes(trip).map(mode -> ModeText.of(mode, language)).toList();
    return String.format(
        language.locale(),
        "%2d  %s-%s  %6.1f km  %s%s",
        trip.number(),
        time(trip.trip().startMs(), zone),
        time(trip.trip().endMs(), zone),
        trip.trip().distanceMm() / MM_PER_KM,
        String.join(", ", words),
        trip.isPrivate() ? language.pick("  private", "  privé") : "");
  }

  static Map<String, Object> object(OwnTrip trip) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("trip", trip.number());
    object.put("start", Instant.ofEpochMilli(trip.trip().startMs()).toString());
    object.put("end", Instant.ofEpochMilli(trip.trip().endMs()).toString());
    object.put("distance_mm", trip.trip().distanceMm());
    object.put("gap_mm", trip.trip().gapMm());
    object.put("modes", modes(trip).map(ModeNote::word).toList());
    object.put("private", trip.isPrivate());
    return object;
  }

  private static String time(long ms, ZoneId zone) {
    return TIME.format(Instant.ofEpochMilli(ms).atZone(zone));
  }

  private static Stream<Mode> modes(OwnTrip trip) {
    return trip.trip().legs().stream().map(Leg::mode).distinct();
  }
}
