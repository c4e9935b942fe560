package io.geowallet.wallet.imports.fuzz;

import io.geowallet.wallet.imports.xml.XmlReader;

/** Jazzer target: GPX, KML and TCX. */
public final class XmlFuzz {
  private XmlFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzTarget.read(XmlReader::read, data);
  }
}
