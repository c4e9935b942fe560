package io.geowallet.wallet.imports.csv;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where in a line the columns stand that matter. Names are matched without regard to case and
 * surrounding spaces; other columns are of no account. Immutable.
 */
final class CsvColumns {
  private static final List<String> NAMES =
      List.of("time", "lat", "lon", "accuracy_m", "speed_mps", "bearing_deg");

  /** GPSLogger's names (its CSV writer has metres and metres a second), and longer ones. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "timestamp", "time",
          "latitude", "lat",
          "longitude", "lon",
          "accuracy", "accuracy_m",
          "speed", "speed_mps",
          "bearing", "bearing_deg");

  private static final int NEEDED = 3;
  private static final int ABSENT = -1;

  private final int[] index = new int[NAMES.size()];
  private final int width;
  private final Place file;
  private final PointDraft draft = new PointDraft();

  /**
   * Reads the header.
   *
   * @throws MissingColumns if one of the first three is not there
   * @throws RepeatedColumn if one stands twice
   */
  CsvColumns(CsvRecord header, Place file) {
    this.width = header.fields().size();
    this.file = file;
    Arrays.fill(index, ABSENT);
    Place here = file.at(header.line());
    for (int i = 0; i < width; i++) {
      String name = header.fields().get(i).strip().toLowerCase(Locale.ROOT);
      int column = NAMES.indexOf(ALIASES.getOrDefault(name, name));
      if (column >= 0 && index[column] != ABSENT) {
        throw new RepeatedColumn(here, NAMES.get(column));
      }
      if (column >= 0) {
        index[column] = i;
      }
    }
    requireNeeded(header, here);
  }

  private void requireNeeded(CsvRecord header, Place here) {
    List<String> there = new ArrayList<>();
    for (int c = 0; c < NEEDED; c++) {
      if (index[c] != ABSENT) {
        there.add(NAMES.get(c));
      }
    }
    if (!header.wellQuoted()) {
      throw new MissingColumns(here, "broken quotation marks", "correct the first line");
    }
    if (there.size() < NEEDED) {
      String which = there.isEmpty() ? "none of them" : "only " + String.join(" and ", there);
      throw new MissingColumns(here, which + ", in columns: " + width, hint(header));
    }
  }

  /** The header itself is not repeated: without one, the first line is a position. */
  private static String hint(CsvRecord header) {
    String text = String.join(",", header.fields());
    boolean otherSeparator = text.indexOf(';') >= 0 || text.indexOf('\t') >= 0;
    return otherSeparator
        ? "separate columns with commas, and decimals with points"
        : "name the columns in the first line: time,lat,lon,accuracy_m,speed_mps,bearing_deg";
  }

  /** Gives a line to the sink, or refuses it. */
  void point(CsvRecord line, PointSink out) {
    if (!line.wellQuoted()) {
      out.refuse(file.at(line.line()), RefusalReason.BAD_QUOTING);
    } else if (line.fields().size() != width) {
      out.refuse(file.at(line.line()), RefusalReason.FIELD_COUNT);
    } else {
      draft
          .clear()
          .time(field(line, 0))
          .lat(field(line, 1))
          .lon(field(line, 2))
          .accuracy(field(line, 3))
          .speed(field(line, 4))
          .bearing(field(line, 5));
      out.point(draft, () -> file.at(line.line()));
    }
  }

  private String field(CsvRecord line, int column) {
    return index[column] == ABSENT ? "" : line.fields().get(index[column]);
  }
}
