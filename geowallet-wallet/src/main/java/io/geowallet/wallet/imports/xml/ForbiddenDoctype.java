package io.geowallet.wallet.imports.xml;

import io.coneix.evidence.error.UnusableInput;
import io.geowallet.wallet.imports.point.Place;

/**
 * XML with a document type declaration. GPX has none; it is how files are made to read other files
 * or to swell in memory.
 */
public final class ForbiddenDoctype extends UnusableInput {
  private static final long serialVersionUID = 1L;

  private final String root;

  /** Where it begins, and the name of the root that it declares; empty where that is not known. */
  ForbiddenDoctype(Place where, String root) {
    super(
        "the XML has a DOCTYPE",
        where.text(),
        "GPX without a document type declaration",
        "<!DOCTYPE",
        "do not import this file unless you know who made it; GPX needs no DOCTYPE");
    this.root = root;
  }

  /** Whether it may be a track: the declared root is one of theirs, or unknown. */
  public boolean isOfTrack() {
    return root.isEmpty() || XmlReader.ROOTS.contains(root.substring(root.indexOf(':') + 1));
  }
}
