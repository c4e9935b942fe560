package io.geowallet.mobility.road;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Checks every number of a pack once, in the order of the file, so that nothing read later can lead
 * outside. Takes a bit for each point of memory.
 */
final class PackChecks {
  private static final int COUNTS = 10;
  private static final int MAX_LAT_E7 = 900_000_000;
  private static final int MAX_LON_E7 = 1_800_000_000;

  private final ByteBuffer bytes;
  private final PackLayout layout;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);

  PackChecks(ByteBuffer bytes, PackLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /** Reads the head. */
  static PackLayout head(ByteBuffer bytes) {
    if (bytes.remaining() < PackLayout.HEAD_BYTES) {
      throw new MalformedPack(
          "head", 0, PackLayout.HEAD_BYTES + " bytes", bytes.remaining() + " bytes");
    }
    expect("magic", 0, bytes.getLong(0) == PackLayout.MAGIC, "a map pack", "other bytes");
    int version = bytes.getInt(8);
    expect("version", 8, version == PackLayout.VERSION, "1", Integer.toString(version));
    int[] counts = new int[COUNTS];
    for (int i = 0; i < COUNTS; i++) {
      counts[i] = bytes.getInt(PackLayout.COUNTS_AT + 4 * i);
    }
    int row = bytes.getInt(PackLayout.FIRST_ROW_AT);
    int most = MAX_LAT_E7 / PackLayout.CELL_E7;
    boolean near = row >= -most && row <= most;
    expect("first row", PackLayout.FIRST_ROW_AT, near, "a row of the globe", "another");
    PackLayout layout = new PackLayout(counts);
    int size = bytes.remaining();
    expect("size", 0, size == layout.bytes(), layout.bytes() + " bytes", size + " bytes");
    return layout;
  }

  void tables() {
    bounds();
    rising("links of nodes", layout.nodeLinksAt(), layout.nodes(), 2L * layout.edges());
    links();
    edges();
    points();
    attributes();
    grid();
    texts();
  }

  private void bounds() {
    int south = bytes.getInt(12);
    int west = bytes.getInt(16);
    int north = bytes.getInt(20);
    int east = bytes.getInt(24);
    boolean good =
        south >= -MAX_LAT_E7
            && south <= north
            && north <= MAX_LAT_E7
            && west >= -MAX_LON_E7
            && west <= east
            && east <= MAX_LON_E7;
    if (!good) {
      throw new MalformedPack("bounds", 12, "a part of the globe", "none");
    }
  }

  /**
   * A table of first positions: from 0, never falling, to the end of the table that it leads to.
   */
  private void rising(String what, int at, int count, long end) {
    int before = 0;
    for (int i = 0; i <= count; i++) {
      int value = bytes.getInt(at + 4 * i);
      boolean good = i == 0 ? value == 0 : value >= before;
      if (!good) {
        throw new MalformedPack(what, at + 4L * i, "positions that rise from 0", "others");
      }
      before = value;
    }
    if (!(before == end)) {
      throw new MalformedPack(what, at + 4L * count, "a last position of " + end, "" + before);
    }
  }

  /** Each link is at its own node, and rising, so each is there exactly once. */
  private void links() {
    for (int node = 0; node < layout.nodes(); node++) {
      int end = bytes.getInt(layout.nodeLinksAt() + 4 * node + 4);
      int before = -1;
      for (int i = bytes.getInt(layout.nodeLinksAt() + 4 * node); i < end; i++) {
        int at = layout.linksAt() + 4 * i;
        int link = bytes.getInt(at);
        boolean good = link > before && link < 2L * layout.edges();
        if (!good) {
          throw new MalformedPack("link", at, "rising links of edges", "others");
        }
        int tails = (link & 1) == 0 ? layout.fromAt() : layout.toAt();
        boolean own = bytes.getInt(tails + 4 * (link >> 1)) == node;
        if (!own) {
          throw new MalformedPack("link", at, "a link that begins at its node", "another");
        }
        before = link;
      }
    }
  }

  private void edges() {
    below("from", layout.fromAt(), layout.edges(), layout.nodes());
    below("to", layout.toAt(), layout.edges(), layout.nodes());
    below("attribute of an edge", layout.edgeAttributesAt(), layout.edges(), layout.attributes());
    for (int edge = 0; edge < layout.edges(); edge++) {
      int at = layout.lengthsAt() + 4 * edge;
      if (!(bytes.getInt(at) > 0)) {
        throw new MalformedPack("length", at, "more than 0 mm", "less");
      }
    }
    rising("points of edges", layout.edgePointsAt(), layout.edges(), layout.points());
    for (int edge = 0; edge < layout.edges(); edge++) {
      int at = layout.edgePointsAt() + 4 * edge;
      boolean line = bytes.getInt(at + 4) - bytes.getInt(at) >= 2;
      if (!line) {
        throw new MalformedPack("points of an edge", at, "at least 2", "fewer");
      }
    }
  }

  private void below(String what, int at, int count, int bound) {
    for (int i = 0; i < count; i++) {
      int value = bytes.getInt(at + 4 * i);
      if (!(value >= 0 && value < bound)) {
        throw new MalformedPack(what, at + 4L * i, "below " + bound, "" + value);
      }
    }
  }

  private void points() {
    for (int i = 0; i < layout.points(); i++) {
      int at = layout.pointsAt() + 8 * i;
      int lat = bytes.getInt(at);
      int lon = bytes.getInt(at + 4);
      boolean good =
          lat >= -MAX_LAT_E7 && lat <= MAX_LAT_E7 && lon >= -MAX_LON_E7 && lon <= MAX_LON_E7;
      if (!good) {
        throw new MalformedPack("point", at, "a place on the globe", "none");
      }
    }
  }

  private void attributes() {
    int classes = RoadClass.values().length;
    for (int i = 0; i < layout.attributes(); i++) {
      int at = layout.attributesAt() + PackLayout.ATTRIBUTE_BYTES * i;
      int kind = bytes.get(at) & 0xff;
      if (!(kind < classes)) {
        throw new MalformedPack("class", at, "below " + classes, "" + kind);
      }
      int flags = bytes.get(at + 2) & 0xff;
      boolean known = flags <= RoadPack.ALL_FLAGS && bytes.get(at + 3) == 0;
      if (!known) {
        throw new MalformedPack("flags", at + 2L, "known ones", "others");
      }
      text("name", at + 8);
      text("number of a road", at + 12);
    }
  }

  private void text(String what, int at) {
    int text = bytes.getInt(at);
    boolean good = text >= 0 && text < layout.texts();
    if (!good) {
      throw new MalformedPack(what, at, "below " + layout.texts(), "" + text);
    }
  }

  private void grid() {
    rising("cells of rows", layout.rowCellsAt(), layout.rows(), layout.cells());
    for (int row = 0; row < layout.rows(); row++) {
      int end = bytes.getInt(layout.rowCellsAt() + 4 * row + 4);
      for (int i = bytes.getInt(layout.rowCellsAt() + 4 * row) + 1; i < end; i++) {
        int at = layout.columnsAt() + 4 * i;
        boolean good = bytes.getInt(at - 4) < bytes.getInt(at);
        if (!good) {
          throw new MalformedPack("column", at, "rising columns in a row", "others");
        }
      }
    }
    rising("segments of cells", layout.cellSegmentsAt(), layout.cells(), layout.segments());
    segments();
  }

  /** A segment ends at the next point, so an edge's last point begins none. */
  private void segments() {
    BitSet last = new BitSet(layout.points());
    for (int edge = 0; edge < layout.edges(); edge++) {
      last.set(bytes.getInt(layout.edgePointsAt() + 4 * edge + 4) - 1);
    }
    for (int i = 0; i < layout.segments(); i++) {
      int at = layout.segmentsAt() + 4 * i;
      int point = bytes.getInt(at);
      boolean good = point >= 0 && point < layout.points() && !last.get(point);
      if (!good) {
        throw new MalformedPack("segment", at, "a point that another follows", "" + point);
      }
    }
  }

  private void texts() {
    int before = 0;
    for (int i = 0; i < layout.texts(); i++) {
      int at = layout.textEndsAt() + 4 * i;
      int end = bytes.getInt(at);
      boolean good = end >= before && end <= layout.textBytes();
      if (!good) {
        throw new MalformedPack("end of a text", at, "rising ends within the texts", "" + end);
      }
      utf8(layout.textsAt() + before, end - before);
      before = end;
    }
    boolean all = before == layout.textBytes();
    if (!all) {
      throw new MalformedPack(
          "texts", layout.textEndsAt(), layout.textBytes() + " bytes", before + " bytes");
    }
    for (int at = layout.textsAt() + before; at < layout.groundAt(); at++) {
      if (!(bytes.get(at) == 0)) {
        throw new MalformedPack("padding", at, "0", "another byte");
      }
    }
  }

  private void utf8(int at, int length) {
    try {
      utf8.decode(bytes.slice(at, length));
    } catch (CharacterCodingException e) {
      throw new MalformedPack("text", at, "UTF-8", "other bytes");
    }
  }

  private static void expect(String what, long at, boolean good, String expected, String found) {
    if (!good) {
      throw new MalformedPack(what, at, expected, found);
    }
  }
}
