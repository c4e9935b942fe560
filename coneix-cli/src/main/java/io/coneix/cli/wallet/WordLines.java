package io.coneix.cli.wallet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The 24 words of a wallet as lines for its owner. Stateless. */
final class WordLines {
  private static final int PER_LINE = 6;

  private WordLines() {}

  /** Of a wallet that has a platform. */
  static List<String> atHome(List<String> words) {
    return with(
        words,
        "When this computer is lost, 'coneix wallet recover' brings the wallet back from the",
        "words and the platform: keep its address and the trust file with them.");
  }

  /**
   * Of a wallet without a platform.
   *
   * @param directory where it is
   */
  static List<String> alone(List<String> words, Path directory) {
    return with(
        words,
        "When this computer is lost, they bring nothing back by themselves: no platform keeps",
        "the record yet. Keep a copy of this directory too; what lies in it is sealed:",
        "  " + directory);
  }

  private static List<String> with(List<String> words, String... whenLost) {
    List<String> lines = new ArrayList<>();
    lines.add("Write these 24 words down, on paper; whoever has them can read everything.");
    lines.addAll(rows(words));
    lines.add(
        "When the passphrase is forgotten, 'coneix wallet passphrase --words' takes them and");
    lines.add("sets another.");
    lines.addAll(List.of(whenLost));
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
