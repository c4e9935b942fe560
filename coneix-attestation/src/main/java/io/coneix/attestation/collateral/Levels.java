package io.coneix.attestation.collateral;

import io.coneix.attestation.json.JsonFields;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What all lists of levels share. Stateless. */
final class Levels {
  static final int MOST = 256;

  private static final int MOST_ADVISORIES = 256;

  private Levels() {}

  static TcbStatus status(JsonFields in, Predicate<TcbStatus> allowed) {
    return TcbStatus.of(in.text("tcbStatus"))
        .filter(allowed)
        .orElseThrow(() -> in.malformed("tcbStatus", "a status of Intel's list", "another text"));
  }

  /** May be missing. */
  static List<String> advisories(JsonFields in) {
    if (!in.has("advisoryIDs")) {
      return List.of();
    }
    List<String> ids = in.texts("advisoryIDs", 0, MOST_ADVISORIES);
    for (String id : ids) {
      if (!id.matches("[A-Z0-9-]{1,40}")) {
        throw in.malformed("advisoryIDs", "ids such as INTEL-SA-00615", "another text");
      }
    }
    return ids;
  }

  /** The first match counts, so the order is part of the meaning: from the newest down. */
  static <T> void requireSorted(
      JsonFields in, String name, List<T> levels, Comparator<T> comparator) {
    for (int i = 1; i < levels.size(); i++) {
      int order = comparator.compare(levels.get(i - 1), levels.get(i));
      if (order <= 0) {
        throw in.malformed(
            name,
            "levels from the newest down",
            order == 0 ? "level " + i + " twice" : "level " + i + " above level " + (i - 1));
      }
    }
  }
}
