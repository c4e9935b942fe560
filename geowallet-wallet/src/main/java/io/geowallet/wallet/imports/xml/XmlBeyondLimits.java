package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/**
 * XML that would take memory out of all proportion: very deep, or one piece of markup of megabytes.
 */
public final class XmlBeyondLimits extends UnusableInput {
  private static final long serialVersionUID = 1L;

  XmlBeyondLimits(Place where, String expected, String found) {
    super(
        "the XML is beyond all measure",
        where.text(),
        expected,
        found,
        "export the track again as plain GPX");
  }
}
