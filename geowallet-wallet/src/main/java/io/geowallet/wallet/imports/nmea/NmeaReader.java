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
 * GGA where its time of day had no RMC; its date is then that of the RMC before it, or the day
 * after. Sentences that call themselves void are no positions. One reader reads one file.
 */
public final class NmeaReader {
  private static final long DAY_MS = 86_400_000;
  private static final double KNOTS_PER_MPS = 3_600 / 1_852.0;

  /** Modes in which a receiver makes its position up: none, simulator, typed in. */
  private static final Set<String> NO_FIX_MODES = Set.of("N", "S", "M");

  private final PointSink out;
  private final PointDraft draft = new PointDraft();
  private final PointDraft heldGga = new PointDraft();
  private OptionalLong day = OptionalLong.empty();
  private long rmcTime = -1;
  private long ggaTime = -1;
  private boolean ggaHeld;
  private Place ggaPlace;

  private NmeaReader(Place file, PointSink out) {
    this.out = out;
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
    } else if (sentence.get().type().equals("RMC")) {
      rmc(sentence.get(), place);
    } else if (sentence.get().type().equals("GGA")) {
      gga(sentence.get(), place);
    }
  }

  /** Time, status, latitude, N/S, longitude, E/W, knots, course, date, variation, E/W, mode. */
  private void rmc(Sentence rmc, Place place) {
    OptionalLong time = NmeaTime.ofDay(rmc.field(0));
    OptionalLong date = NmeaTime.date(rmc.field(8));
    if (time.isPresent() && ggaHeld && time.getAsLong() != ggaTime) {
      releaseGga();
    }
    day = date.isPresent() ? date : day;
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
      heldGga.badTime();
    } else if (day.isPresent()) {
      boolean nextDay = rmcTime >= 0 && ggaTime < rmcTime - DAY_MS / 2;
      heldGga.timeMs((day.getAsLong() + (nextDay ? 1 : 0)) * DAY_MS + ggaTime);
    }
    Place place = ggaPlace;
    out.point(heldGga, () -> place);
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
