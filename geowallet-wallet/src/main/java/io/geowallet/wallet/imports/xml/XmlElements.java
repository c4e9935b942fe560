package io.geowallet.wallet.imports.xml;

import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.TrackFormat;
import javax.xml.stream.XMLStreamConstants;

/**
 * Walks over all elements below the root; a format says at which starts it wants the text. Names
 * come without prefix, and namespaces are not looked at, for writers use the wrong ones.
 */
abstract class XmlElements {
  /** No good value has so many characters; one that has is unreadable with or without the rest. */
  private static final int MAX_TEXT = 128;

  final XmlCursor xml;
  final PointSink out;
  final PointDraft draft = new PointDraft();
  private final StringBuilder text = new StringBuilder();
  private int textDepth;

  XmlElements(XmlCursor xml, PointSink out) {
    this.xml = xml;
    this.out = out;
  }

  /** Which format this is. */
  abstract TrackFormat format();

  /** An element begins; {@link #collect} where its text matters. */
  abstract void start();

  /**
   * An element ends.
   *
   * @param depth how many elements were open with it, the root has 1
   * @param content its text where it was collected, else empty
   */
  abstract void end(int depth, String content);

  /** Keeps the text of the element that begins. */
  final void collect() {
    textDepth = xml.depth();
    text.setLength(0);
  }

  final void read() {
    int event = xml.next();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
        default -> {
          // Comments, white space and processing instructions say nothing.
        }
      }
      event = xml.next();
    }
  }

  private void end() {
    // The cursor has closed the element already, so its own depth was one more.
    int depth = xml.depth() + 1;
    boolean collected = depth == textDepth;
    if (collected) {
      textDepth = 0;
    }
    end(depth, collected ? text.toString().strip() : "");
  }

  private void characters() {
    if (textDepth > 0 && text.length() <= MAX_TEXT) {
      String more = xml.text();
      text.append(more, 0, Math.min(more.length(), MAX_TEXT + 1 - text.length()));
    }
  }
}
