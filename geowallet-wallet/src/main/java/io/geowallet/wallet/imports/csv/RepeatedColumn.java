package io.geowallet.wallet.imports.csv;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/**
 * A CSV header in which a column that matters stands twice, so that it is not clear which counts.
 */
public final class RepeatedColumn extends UnusableInput {
  private static final long serialVersionUID = 1L;

  RepeatedColumn(Place where, String column) {
    super(
        "a column stands twice",
        where.text(),
        "one column " + column,
        "two or more",
        "rename or remove all but one");
  }
}
