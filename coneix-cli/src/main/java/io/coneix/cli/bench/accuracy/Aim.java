package io.coneix.cli.bench.accuracy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure that was reached, beside the one to reach.
 *
 * @param name what it is
 * @param reached not a number where nothing could be measured, which misses the aim
 * @param aim in the same unit, included
 * @param atLeast whether more is better, else less is
 */
record Aim(String name, double reached, double aim, boolean atLeast) {
  static Aim atLeast(String name, double reached, double aim) {
    return new Aim(name, reached, aim, true);
  }

  static Aim atMost(String name, double reached, double aim) {
    return new Aim(name, reached, aim, false);
  }

  boolean met() {
    return atLeast ? reached >= aim : reached <= aim;
  }

  Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("reached", Double.isFinite(reached) ? reached : null);
    json.put(atLeast ? "at_least" : "at_most", aim);
    json.put("met", met());
    return json;
  }
}
