package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.PointDraft;

/** Milliseconds since 1970 in a text, as Takeout wrote them until 2022. Stateless. */
final class Millis {
  private static final int MAX_FIGURES = 15;

  private Millis() {}

  static void into(String text, PointDraft draft) {
    boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && text.length() <= MAX_FIGURES) {
      draft.timeMs(Long.parseLong(text));
    } else {
      draft.badTime();
    }
  }
}
