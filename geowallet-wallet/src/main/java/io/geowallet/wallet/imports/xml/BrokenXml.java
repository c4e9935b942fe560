package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** XML that is not well-formed, for example cut off in the middle. */
public final class BrokenXml extends UnusableInput {
  private static final long serialVersionUID = 1L;

  BrokenXml(Place where) {
    super(
        "the XML is broken",
        where.text(),
        "well-formed XML",
        "markup that breaks the rules of XML",
        "export the track again; the file may have been cut off");
  }
}
