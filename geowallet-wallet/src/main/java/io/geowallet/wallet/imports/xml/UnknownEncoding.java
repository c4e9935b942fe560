package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** XML in a character encoding that is unknown, or that its bytes contradict. */
public final class UnknownEncoding extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnknownEncoding(Place where, String name) {
    super(
        "the XML's encoding cannot be used",
        where.text(),
        "UTF-8, UTF-16, or a one-byte encoding",
        name,
        "save the file in UTF-8");
  }
}
