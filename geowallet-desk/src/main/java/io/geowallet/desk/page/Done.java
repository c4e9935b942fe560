package io.geowallet.desk.page;

import java.util.List;

/** What work behind the pages led to. */
public record Done(List<Line> lines) {
  /** Copies the list. */
  public Done {
    lines = List.copyOf(lines);
  }

  /**
   * One thing that happened.
   *
   * @param level how its badge looks: good, warn or bad
   * @param key its words
   * @param arguments of the pattern, plain already
   */
  public record Line(String level, String key, List<String> arguments) {}
}
