package io.geowallet.programs.mileage;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.programs.mileage.AllowanceScale.Band;
import io.geowallet.programs.mileage.AllowanceScale.VehicleClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A scale as text that people can check against the law: lines of {@code
 * kind,from_cv,to_cv,until_km,euro_per_km,constant_euro}, an empty {@code until_km} for the open
 * end, one line {@code electric,PERCENT}, and comments after {@code #}.
 */
public final class ScaleText {
  private static final int COLUMNS = 6;
  private static final String ELECTRIC = "electric";

  private ScaleText() {}

  /** A line that is none of a scale. */
  public static final class BadScale extends UnusableInput {
    /** Builds the failure from the line's number, from 1. */
    public BadScale(int line, String expected) {
      super(
          "not an allowance scale",
          "scale, line " + line,
          expected,
          "something else",
          "see the format in docs/format/scale.md");
    }
  }

  /** Reads a scale. */
  public static AllowanceScale parse(String text) {
    Map<List<String>, List<Band>> classes = new LinkedHashMap<>();
    int percent = 0;
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split(",", -1);
      if (cells[0].equals(ELECTRIC) && cells.length == 2) {
        percent = whole(cells[1], i + 1);
      } else if (cells.length == COLUMNS) {
        List<String> key = List.of(cells[0], cells[1], cells[2]);
        classes.computeIfAbsent(key, k -> new ArrayList<>()).add(band(cells, i + 1));
      } else {
        throw new BadScale(i + 1, COLUMNS + " columns");
      }
    }
    return scale(percent, classes, lines.size());
  }

  private static AllowanceScale scale(
      int percent, Map<List<String>, List<Band>> classes, int lastLine) {
    try {
      List<VehicleClass> all = new ArrayList<>();
      classes.forEach(
          (key, bands) ->
              all.add(
                  new VehicleClass(
                      Vehicle.Kind.valueOf(key.get(0).toUpperCase(Locale.ROOT)),
                      Integer.parseInt(key.get(1)),
                      Integer.parseInt(key.get(2)),
                      bands)));
      return new AllowanceScale(percent, all);
    } catch (IllegalArgumentException e) {
      throw new BadScale(lastLine, "classes with ascending bands, and an electric factor");
    }
  }

  private static Band band(String[] cells, int line) {
    int until = cells[3].isEmpty() ? Band.OPEN : whole(cells[3], line);
    try {
      return new Band(until, scaled(cells[4], 3), scaled(cells[5], 2));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new BadScale(line, "a rate of 3 decimals and a constant of 2");
    }
  }

  private static int scaled(String decimal, int places) {
    return new BigDecimal(decimal).movePointRight(places).intValueExact();
  }

  private static int whole(String text, int line) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadScale(line, "a whole number");
    }
  }
}
