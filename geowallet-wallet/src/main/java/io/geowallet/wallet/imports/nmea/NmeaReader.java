package io.geowallet.wallet.imports.nmea;

import io.geowallet.wallet.imports.point.Decimal;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the positions of NMEA 0183 (gpsd.gitlab.io/gpsd/NMEA.html): RMC, which has the date, and
 * GGA where its time of day had no RMC; its date is then that of an RMC or ZDA near it, as {@link
 * Undated} has it. Sentences that call themselves void are no positions. One reader reads one file.
 */
public final class NmeaReader {
  private static final long DAY_MS = 86_400_000;
  private static final double KNOTS_PER_MPS = 3_600 / 1_852.0;

  /** Modes in which a receiver makes its position up: none, simulator, typed in. */
  private static final Set<String> NO_FIX_MODES = Set.of("N", "S", "M");

  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final Undated undated;
  private PointDraft heldGga = new PointDraft();
  private long rmcTime = -1;
  private long ggaTime = -1;
  private boolean ggaHeld;
  private Place ggaPlace;

  private NmeaReader(Place file, PointSink out) {
    this.out = out;
    this.undated = new Undated(out);
    this.ggaPlace = file;
  }

  /**
   * Gives all positions to {@code out}, and refuses sentences by their line.
   *
   * @throws io.geowallet.wallet.imports.point.RecordTooLong if a line is beyond all measure
   */
  public static TrackFormat read(InputStream in, Place file, PointSink out) throws IOException {
    Lines lines =
        new Lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)), file);
    NmeaReader reader = new NmeaReader(file, out);
    for (String line = lines.next(); line != null; line = lines.next()) {
      reader.line(line.strip(), lines.here());
    }
    reader.releaseGga();
    reader.undated.end();
    return TrackFormat.NMEA;
  }

  private void line(String line, Place place) {
    if (line.isEmpty()) {
      return;
    }
    if (line.charAt(0) != '$' && line.charAt(0) != '!') {
      out.refuse(place, RefusalReason.BAD_LINE);
      return;
    }
    Optional<Sentence> sentence = Sentence.of(line);
    if (sentence.isEmpty()) {
      out.refuse(place, RefusalReason.BAD_CHECKSUM);
    } else {
      sentence(sentence.get(), place);
    }
  }

  private void sentence(Sentence sentence, Place place) {
    switch (sentence.type()) {
      case "RMC" -> rmc(sentence, place);
      case "GGA" -> gga(sentence, place);
      case "ZDA" -> zda(sentence);
      default -> {
        // No position, and no date.
      }
    }
  }

  /** Time, status, latitude, N/S, longitude, E/W, knots, course, date, variation, E/W, mode. */
  private void rmc(Sentence rmc, Place place) {
    OptionalLong time = NmeaTime.ofDay(rmc.field(0));
    OptionalLong date = NmeaTime.date(rmc.field(8));
    date(date, time);
    if (!rmc.field(1).equals("A") || NO_FIX_MODES.contains(rmc.field(11))) {
      return;
    }
    ggaHeld = false;
    draft.clear();
    if (time.isPresent() && date.isPresent()) {
      rmcTime = time.getAsLong();
      draft.timeMs(date.getAsLong() * DAY_MS + rmcTime);
    } else {
      draft.badTime();
    }
    position(rmc, 2, draft);
    OptionalDouble knots = Decimal.parse(rmc.field(6));
    if (!rmc.field(6).isEmpty()) {
      draft.speed(knots.orElse(Double.NaN) / KNOTS_PER_MPS);
    }
    draft.bearing(rmc.field(7));
    out.point(draft, () -> place);
  }

  /** Time, day, month, year, and the zone's offset. */
  private void zda(Sentence zda) {
    date(NmeaTime.date(zda.field(1), zda.field(2), zda.field(3)), NmeaTime.ofDay(zda.field(0)));
  }

  /** What a sentence says of date and time of day counts for positions around it. */
  private void date(OptionalLong date, OptionalLong time) {
    if (time.isEmpty()) {
      return;
    }
    boolean over = ggaHeld && time.getAsLong() != ggaTime;
    if (date.isEmpty()) {
      if (over) {
        releaseGga();
      }
      return;
    }
    long ms = date.getAsLong() * DAY_MS + time.getAsLong();
    if (over) {
      // The date right after it is surer than one before it.
      if (ggaTime >= 0 && Undated.leadsTo(ggaTime, ms)) {
        undated.dated(ms - Undated.between(ggaTime, ms));
      }
      releaseGga();
    }
    undated.dated(ms);
  }

  /** Time, latitude, N/S, longitude, E/W, quality (0 is none), and more. */
  private void gga(Sentence gga, Place place) {
    OptionalLong time = NmeaTime.ofDay(gga.field(0));
    if (time.isPresent() && ggaHeld && time.getAsLong() != ggaTime) {
      releaseGga();
    }
    boolean same = time.isPresent() && time.getAsLong() == rmcTime;
    String quality = gga.field(5);
    if (same || quality.isEmpty() || quality.equals("0") || quality.matches("[678]")) {
      return;
    }
    heldGga.clear();
    position(gga, 1, heldGga);
    ggaTime = time.orElse(-1);
    ggaPlace = place;
    ggaHeld = true;
  }

  /** Its second is over without an RMC. */
  private void releaseGga() {
    if (!ggaHeld) {
      return;
    }
    ggaHeld = false;
    if (ggaTime < 0) {
      out.refuse(ggaPlace, RefusalReason.BAD_TIME);
    } else {
      undated.add(heldGga, ggaTime, ggaPlace);
      heldGga = new PointDraft();
    }
  }

  /** Degrees and minutes as {@code ddmm.mmmm} and {@code dddmm.mmmm}, each with its letter. */
  private static void position(Sentence sentence, int from, PointDraft to) {
    if (!sentence.field(from).isEmpty()) {
      to.lat(degrees(sentence.field(from), sentence.field(from + 1), "N", "S"));
    }
    if (!sentence.field(from + 2).isEmpty()) {
      to.lon(degrees(sentence.field(from + 2), sentence.field(from + 3), "E", "W"));
    }
  }

  private static double degrees(String text, String side, String positive, String negative) {
    double value = Decimal.parse(text).orElse(Double.NaN);
    double whole = Math.floor(value / 100);
    double minutes = value - whole * 100;
    boolean good = value >= 0 && minutes < 60;
    if (!good || !(side.equals(positive) || side.equals(negative))) {
      return Double.NaN;
    }
    return (side.equals(positive) ? 1 : -1) * (whole + minutes / 60);
  }
}
