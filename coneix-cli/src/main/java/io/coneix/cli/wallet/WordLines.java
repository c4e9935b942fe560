package io.coneix.cli.wallet;

import java.util.ArrayList;
import java.util.List;

/** The 24 words of a wallet as lines for its owner. Stateless. */
final class WordLines {
  private static final int PER_LINE = 6;

  private WordLines() {}

  static List<String> of(List<String> words) {
    List<String> lines = new ArrayList<>();
    lines.add("Write these 24 words down, on paper. They are shown this once; whoever has");
    lines.add("them has the wallet, and without them and this machine it is lost.");
    lines.addAll(rows(words));
    return lines;
  }

  /** The words alone, six in a line. */
  static List<String> rows(List<String> words) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < words.size(); i += PER_LINE) {
      rows.add("  " + String.join(" ", words.subList(i, i + PER_LINE)));
    }
    return rows;
  }
}
