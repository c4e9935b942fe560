package io.geowallet.wallet.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where in a line the columns stand that matter. Names are matched without regard to case and
 * surrounding spaces; other columns are of no account. Immutable.
 */
final class CsvColumns {
  private static final List<String> NAMES =
      List.of("time", "lat", "lon", "accuracy_m", "speed_mps", "bearing_deg");
  private static final int NEEDED = 3;
  private static final int ABSENT = -1;

  private final int[] index = new int[NAMES.size()];
  private final int width;

  /**
   * Reads the header.
   *
   * @throws MissingColumns if one of the first three is not there
   * @throws RepeatedColumn if one stands twice
   */
  CsvColumns(CsvRecord header, Place file) {
    this.width = header.fields().size();
    Arrays.fill(index, ABSENT);
    Place here = file.at(header.line());
    for (int i = 0; i < width; i++) {
      int column = NAMES.indexOf(header.fields().get(i).strip().toLowerCase(Locale.ROOT));
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

  /** Gives a line to the collector, or refuses it. */
  void point(CsvRecord line, FixCollector out) {
    if (!line.wellQuoted()) {
      out.refuse(line.line(), RefusalReason.BAD_QUOTING);
    } else if (line.fields().size() != width) {
      out.refuse(line.line(), RefusalReason.FIELD_COUNT);
    } else {
      out.point(
          new RawPoint(
              line.line(),
              field(line, 0),
              field(line, 1),
              field(line, 2),
              field(line, 3),
              field(line, 4),
              field(line, 5)));
    }
  }

  private String field(CsvRecord line, int column) {
    return index[column] == ABSENT ? "" : line.fields().get(index[column]);
  }
}
