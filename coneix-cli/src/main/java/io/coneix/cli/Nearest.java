package io.coneix.cli;

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
        .map(name -> new Near(name, edits(typed, name)))
        .filter(near -> near.edits() <= bound)
        .sorted(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
        .limit(MOST)
        .map(Near::name)
        .toList();
  }

  /** Insertions, deletions, replacements and swaps of neighbours (Damerau and Levenshtein). */
  static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] d, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
