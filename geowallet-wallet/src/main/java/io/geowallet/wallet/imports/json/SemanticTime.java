package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.PointDraft;

/** A time of Takeout, in either of its two ways of writing. Not thread-safe. */
final class SemanticTime {
  private String text = "";
  private String millis = "";

  void clear() {
    text = "";
    millis = "";
  }

  void text(String rfc3339) {
    text = rfc3339;
  }

  void millis(String since1970) {
    millis = since1970;
  }

  /** Puts the time into a point; the text counts where both are there. */
  void into(PointDraft draft) {
    if (text.isEmpty() && !millis.isEmpty()) {
      Millis.into(millis, draft);
    } else {
      draft.time(text);
    }
  }
}
