package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** A file of the right kind that holds no track point, for example only way points or a header. */
public final class NoPoints extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NoPoints(Place where, String expected) {
    super(
        "there is no point to import",
        where.text(),
        expected,
        "none",
        "way points and routes are plans, not movements; export the recorded track");
  }
}
