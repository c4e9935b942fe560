package io.geowallet.wallet.imports;

import io.coneix.evidence.error.UnusableInput;

/** XML, but not GPX: another format, such as KML or TCX. */
public final class NotGpx extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NotGpx(Place where, String root) {
    super(
        "the XML is not GPX",
        where.text(),
        "the root element gpx",
        "the root element " + root,
        "export the track as GPX 1.1");
  }
}
