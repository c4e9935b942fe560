package io.coneix.cli.bench;

import java.util.Map;

/** A line of a bench's output. */
public interface BenchResult {
  /** The fields in the order of the format, for {@link io.coneix.cli.json.JsonLines}. */
  Map<String, Object> toJson();

  /** One or more lines for people. */
  String toText();
}
