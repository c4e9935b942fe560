package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** GPX of a version that did not exist when this was written. */
public final class UnknownGpxVersion extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnknownGpxVersion(Place where, String found) {
    super(
        "unknown version of GPX",
        where.text(),
        "version 1.0 or 1.1",
        found,
        "export the track as GPX 1.1");
  }
}
