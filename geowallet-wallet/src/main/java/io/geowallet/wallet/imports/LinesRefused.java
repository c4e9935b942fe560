package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.Refusal;

/**
 * In a strict import, a file with at least one line that cannot be used. Nothing of it was
 * imported.
 */
public final class LinesRefused extends UnusableInput {
  private static final long serialVersionUID = 1L;

  LinesRefused(Place where, long refused, Refusal first) {
    super(
        "strict import: some lines cannot be used",
        where.text(),
        "no line refused",
        refused + " refused, the first because of: " + first.reason().text(),
        "correct the lines, or import without --strict to leave them out");
  }
}
