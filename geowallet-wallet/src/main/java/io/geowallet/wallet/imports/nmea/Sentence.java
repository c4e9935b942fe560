package io.geowallet.wallet.imports.nmea;

import java.util.List;
import java.util.Optional;

/**
 * A sentence of NMEA 0183.
 *
 * @param type the three letters after the talker's two; empty for a maker's own sentence
 * @param fields after the type
 */
record Sentence(String type, List<String> fields) {
  private static final int TALKER_AND_TYPE = 5;
  private static final int CHECKSUM = 3;

  Sentence {
    fields = List.copyOf(fields);
  }

  /** The sentence in a line; empty where its checksum is missing or wrong. */
  static Optional<Sentence> of(String line) {
    int star = line.length() - CHECKSUM;
    if (star < 1 || line.charAt(star) != '*' || sum(line, star) != stored(line, star)) {
      return Optional.empty();
    }
    List<String> parts = List.of(line.substring(1, star).split(",", -1));
    String name = parts.get(0);
    boolean talker = name.length() == TALKER_AND_TYPE && name.charAt(0) != 'P';
    return Optional.of(
        new Sentence(talker ? name.substring(2) : "", parts.subList(1, parts.size())));
  }

  /** All characters between the dollar and the star, by exclusive or. */
  private static int sum(String line, int star) {
    int sum = 0;
    for (int i = 1; i < star; i++) {
      sum ^= line.charAt(i);
    }
    return sum;
  }

  private static int stored(String line, int star) {
    int high = Character.digit(line.charAt(star + 1), 16);
    int low = Character.digit(line.charAt(star + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** A field by its number, from 0; empty where the sentence has fewer. */
  String field(int number) {
    return number < fields.size() ? fields.get(number) : "";
  }
}
