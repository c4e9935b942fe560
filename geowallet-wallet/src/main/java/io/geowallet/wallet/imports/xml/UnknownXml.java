package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/** XML, but of no format that is read here. */
public final class UnknownXml extends UnusableInput {
  private static final long serialVersionUID = 1L;

  UnknownXml(Place where, String root) {
    super(
        "the XML is no track",
        where.text(),
        "the root element gpx, kml or TrainingCenterDatabase",
        "the root element " + root,
        "export the track as GPX 1.1");
  }
}
