package io.coneix.cli;

import io.coneix.evidence.error.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the names that a mistyped one was probably meant to be. */
final class Nearest {
  private static final int MOST = 2;

  private Nearest() {}

  private record Near(String name, int edits) {}

  /** At most two options or subcommands of {@code command}, the nearest first. */
  static List<String> of(String typed, CommandSpec command) {
    Stream<String> names =
        typed.startsWith("-")
            ? command.options().stream().map(o -> o.longestName())
            : command.subcommands().keySet().stream();
    int bound = Math.max(1, typed.replace("-", "").length() / 3);
    return names
        .map(name -> new Near(name, EditDistance.of(typed, name)))
        .filter(near -> near.edits() <= bound)
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }
}
