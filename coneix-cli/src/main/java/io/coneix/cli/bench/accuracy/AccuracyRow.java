package io.coneix.cli.bench.accuracy;

import io.coneix.cli.bench.BenchResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One row of the table.
 *
 * @param name short name of the row
 * @param aims its figures
 * @param detail by phone, mode or trip: what the figures are made of
 */
record AccuracyRow(String name, List<Aim> aims, List<Map<String, Object>> detail)
    implements BenchResult {
  /** Copies the lists. */
  AccuracyRow {
    aims = List.copyOf(aims);
    detail = List.copyOf(detail);
  }

  @Override
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bench", AccuracyBench.NAME);
    json.put("row", name);
    json.put("met", aims.stream().allMatch(Aim::met));
    json.put("figures", aims.stream().map(Aim::toJson).toList());
    json.put("detail", detail);
    return json;
  }

  @Override
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (Aim aim : aims) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-12s %-34s %9.4f  %s %.4f  %s%n",
              name,
              aim.name(),
              aim.reached(),
              aim.atLeast() ? ">=" : "<=",
              aim.aim(),
              aim.met() ? "met" : "MISSED"));
    }
    for (Map<String, Object> line : detail) {
      text.append("    ").append(line(line)).append(System.lineSeparator());
    }
    return text.toString().stripTrailing();
  }

  private static String line(Map<String, Object> values) {
    StringBuilder line = new StringBuilder();
    values.forEach((key, value) -> line.append(key).append('=').append(text(value)).append("  "));
    return line.toString().stripTrailing();
  }

  private static String text(Object value) {
    return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : "" + value;
  }
}
