package io.coneix.cli.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One result.
 *
 * @param bench the bench's name
 * @param caseName which of its cases
 * @param value what was measured, in {@code unit}
 * @param unit for example {@code s} or {@code ops/s}
 * @param limit what it is compared with, in the same unit, measured in the same run; positive
 * @param limitName what the limit is
 */
public record Measurement(
    String bench, String caseName, double value, String unit, double limit, String limitName)
    implements BenchResult {

  /** Checks that a ratio can be formed. */
  public Measurement {
    if (!(limit > 0) || !Double.isFinite(value) || !Double.isFinite(limit)) {
      throw new IllegalArgumentException("no ratio of " + value + " to " + limit);
    }
  }

  /** The value as a multiple of the limit. */
  public double ratio() {
    return value / limit;
  }

  @Override
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bench", bench);
    json.put("case", caseName);
    json.put("value", value);
    json.put("unit", unit);
    json.put("limit", limit);
    json.put("limit_name", limitName);
    json.put("ratio", ratio());
    return json;
  }

  @Override
  public String toText() {
    return String.format(
        Locale.ROOT,
        "%-12s %-24s %10.4f %-6s = %6.2f x %.4f (%s)",
        bench,
        caseName,
        value,
        unit,
        ratio(),
        limit,
        limitName);
  }
}
