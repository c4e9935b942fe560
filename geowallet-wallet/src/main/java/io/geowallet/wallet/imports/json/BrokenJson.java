package io.geowallet.wallet.imports.json;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** JSON that breaks the rules of RFC 8259, for example cut off, or that is beyond all measure. */
public final class BrokenJson extends UnusableInput {
  private static final long serialVersionUID = 1L;

  BrokenJson(Place where, String found) {
    super(
        "the JSON is broken",
        where.text(),
        "well-formed JSON within its bounds (RFC 8259)",
        found,
        "export the file again; it may have been cut off");
  }
}
