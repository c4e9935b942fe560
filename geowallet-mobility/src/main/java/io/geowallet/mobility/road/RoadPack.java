package io.geowallet.mobility.road;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map pack, checked and open for reading: roads and rails as a graph with their shapes, and a
 * grid over them. It reads where the bytes lie, in memory or in a mapped file, and copies nothing;
 * who maps a file sees to it that nobody writes to it.
 *
 * <p>Edges are numbered from 0; a <em>link</em> is an edge in one direction, twice its number, plus
 * 1 against its own direction. Thread-safe.
 */
public final class RoadPack {
  /** The access byte, within an attribute. */
  private static final int ACCESS = 1;

  private static final int FLAGS = 2;
  private static final int FORWARD_LIMIT = 4;
  private static final int BACKWARD_LIMIT = 6;
  private static final int NAME = 8;
  private static final int REF = 12;

  /** The way's own direction has a limit that is tagged, not guessed from its class. */
  public static final int LIMIT_TAGGED_FORWARD = 1;

  /** The other direction has one. */
  public static final int LIMIT_TAGGED_BACKWARD = 2;

  /** It joins two greater roads. */
  public static final int LINK = 4;

  /** It is a bridge. */
  public static final int BRIDGE = 8;

  /** It is a tunnel. */
  public static final int TUNNEL = 16;

  /** It goes round. */
  public static final int ROUNDABOUT = 32;

  /** All flags. */
  static final int ALL_FLAGS = 63;

  private final ByteBuffer bytes;
  private final PackLayout layout;
  private final RoadClass[] classes = RoadClass.values();

  private final int nodeLinks;
  private final int links;
  private final int edgePoints;
  private final int points;
  private final int firstRow;

  /** Filled by the first who asks; two who ask at once find the same. */
  private volatile int @Nullable [] extent;

  private RoadPack(ByteBuffer bytes, PackLayout layout) {
    this.bytes = bytes;
    this.layout = layout;
    nodeLinks = layout.nodeLinksAt();
    links = layout.linksAt();
    edgePoints = layout.edgePointsAt();
    points = layout.pointsAt();
    firstRow = bytes.getInt(PackLayout.FIRST_ROW_AT);
  }

  /**
   * Opens a pack.
   *
   * @param bytes are not copied and must not change
   * @throws MalformedPack where they are no pack
   */
  public static RoadPack open(byte[] bytes) {
    return open(ByteBuffer.wrap(bytes));
  }

  /**
   * Opens a pack from the buffer's position to its limit, for example a mapped file.
   *
   * @param buffer is not copied and must not change
   * @throws MalformedPack where it is no pack
   */
  public static RoadPack open(ByteBuffer buffer) {
    ByteBuffer own = buffer.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    PackLayout layout = PackChecks.head(own);
    RoadPack pack = new RoadPack(own, layout);
    new PackChecks(own, layout).tables();
    return pack;
  }

  /** Whether bytes begin as a pack does. */
  public static boolean looksLikePack(byte[] head) {
    return head.length >= Long.BYTES
        && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getLong(0) == PackLayout.MAGIC;
  }

  /** SHA-256 of the OpenStreetMap file that it was made from. */
  public byte[] sourceSha256() {
    byte[] hash = new byte[32];
    bytes.get(PackLayout.SOURCE_AT, hash);
    return hash;
  }

  /** The southern bound of what was covered [1e-7 degrees]. */
  public int southE7() {
    return bytes.getInt(12);
  }

  /** The western bound. */
  public int westE7() {
    return bytes.getInt(16);
  }

  /** The northern bound. */
  public int northE7() {
    return bytes.getInt(20);
  }

  /** The eastern bound. */
  public int eastE7() {
    return bytes.getInt(24);
  }

  /**
   * The smallest area that holds every point of the roads that are open to motor traffic, in either
   * direction: south, west, north, east [1e-7 degrees]; empty where there is none. What the head
   * says is what was asked for: ways go on beyond it, or fill a part. The first call looks at all.
   */
  public Optional<int[]> roadExtent() {
    int[] known = extent;
    if (known == null) {
      known = measuredExtent();
      extent = known;
    }
    return known.length == 0 ? Optional.empty() : Optional.of(known.clone());
  }

  private int[] measuredExtent() {
    int[] all = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
    boolean any = false;
    for (int edge = 0; edge < edges(); edge++) {
      if (!isOpen(2 * edge, Travel.ROAD) && !isOpen(2 * edge + 1, Travel.ROAD)) {
        continue;
      }
      any = true;
      for (int point = firstPoint(edge); point < endPoint(edge); point++) {
        all[0] = Math.min(all[0], latE7(point));
        all[1] = Math.min(all[1], lonE7(point));
        all[2] = Math.max(all[2], latE7(point));
        all[3] = Math.max(all[3], lonE7(point));
      }
    }
    return any ? all : new int[0];
  }

  /** Whether a place lies within the bounds. */
  public boolean covers(int latE7, int lonE7) {
    return latE7 >= southE7() && latE7 <= northE7() && lonE7 >= westE7() && lonE7 <= eastE7();
  }

  /** How many junctions and ends. */
  public int nodes() {
    return layout.nodes();
  }

  /** How many edges. */
  public int edges() {
    return layout.edges();
  }

  /** How many links; one for each edge and direction. */
  public int links() {
    return 2 * layout.edges();
  }

  /** The bytes of the ground, that maps are drawn from. */
  public ByteBuffer ground() {
    return bytes.slice(layout.groundAt(), layout.groundBytes());
  }

  /** The position of a node's first link in {@link #link}. */
  public int firstLink(int node) {
    return bytes.getInt(nodeLinks + 4 * node);
  }

  /** The position after its last. */
  public int endLink(int node) {
    return bytes.getInt(nodeLinks + 4 * node + 4);
  }

  /** The link at a position. */
  public int link(int position) {
    return bytes.getInt(links + 4 * position);
  }

  /** The node at which a link begins. */
  public int tail(int link) {
    return node(link >> 1, (link & 1) == 0);
  }

  /** The node at which a link ends. */
  public int head(int link) {
    return node(link >> 1, (link & 1) != 0);
  }

  private int node(int edge, boolean first) {
    return bytes.getInt((first ? layout.fromAt() : layout.toAt()) + 4 * edge);
  }

  /** Length of an edge [mm]. */
  public int lengthMm(int edge) {
    return bytes.getInt(layout.lengthsAt() + 4 * edge);
  }

  /** The first point of an edge. */
  public int firstPoint(int edge) {
    return bytes.getInt(edgePoints + 4 * edge);
  }

  /** The point after its last. */
  public int endPoint(int edge) {
    return bytes.getInt(edgePoints + 4 * edge + 4);
  }

  /** The edge to which a point belongs. */
  int edgeOf(int point) {
    int low = 0;
    int high = layout.edges() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (firstPoint(middle) <= point) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Latitude of a point [1e-7 degrees]. */
  public int latE7(int point) {
    return bytes.getInt(points + 8 * point);
  }

  /** Longitude of a point [1e-7 degrees]. */
  public int lonE7(int point) {
    return bytes.getInt(points + 8 * point + 4);
  }

  /** A point in one reading: its longitude in the upper half, its latitude in the lower. */
  long pointE7(int point) {
    return bytes.getLong(points + 8 * point);
  }

  private int attribute(int edge) {
    return layout.attributesAt()
        + PackLayout.ATTRIBUTE_BYTES * bytes.getInt(layout.edgeAttributesAt() + 4 * edge);
  }

  /** The number of an edge's attribute: edges with the same one are the same road. */
  int attributeOf(int edge) {
    return bytes.getInt(layout.edgeAttributesAt() + 4 * edge);
  }

  /** What kind of way an edge is. */
  public RoadClass roadClass(int edge) {
    return classes[bytes.get(attribute(edge))];
  }

  /** Whether a link may be used so. */
  public boolean isOpen(int link, Travel travel) {
    int bit = (link & 1) == 0 ? travel.forwardBit() : travel.backwardBit();
    return (bytes.get(attribute(link >> 1) + ACCESS) & bit) != 0;
  }

  /** Whether an edge has one of these flags. */
  public boolean is(int edge, int flags) {
    return (bytes.get(attribute(edge) + FLAGS) & flags) != 0;
  }

  /** The limit on a link [0.1 km/h]; 0 where there is none or it is unknown. */
  public int limitTenthKmh(int link) {
    int at = (link & 1) == 0 ? FORWARD_LIMIT : BACKWARD_LIMIT;
    return bytes.getShort(attribute(link >> 1) + at) & 0xffff;
  }

  /** Whether that limit was tagged; else it is the usual one of the class. */
  public boolean isLimitTagged(int link) {
    return is(link >> 1, (link & 1) == 0 ? LIMIT_TAGGED_FORWARD : LIMIT_TAGGED_BACKWARD);
  }

  /** The name of an edge, as the map has it; may be empty. */
  public String name(int edge) {
    return text(bytes.getInt(attribute(edge) + NAME));
  }

  /** The road's number; may be empty. */
  public String ref(int edge) {
    return text(bytes.getInt(attribute(edge) + REF));
  }

  private String text(int index) {
    int ends = layout.textEndsAt();
    int from = index == 0 ? 0 : bytes.getInt(ends + 4 * index - 4);
    byte[] text = new byte[bytes.getInt(ends + 4 * index) - from];
    bytes.get(layout.textsAt() + from, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The first cell of a row at or after a column; a range of columns is between two of them. */
  int firstCell(int row, int column) {
    int index = row - firstRow;
    if (index < 0 || index >= layout.rows()) {
      return 0;
    }
    int low = bytes.getInt(layout.rowCellsAt() + 4 * index);
    int high = bytes.getInt(layout.rowCellsAt() + 4 * index + 4);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bytes.getInt(layout.columnsAt() + 4 * middle) < column) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first segment of a cell, as a position in {@link #segment}; also the end of the last. */
  int firstSegment(int cell) {
    return bytes.getInt(layout.cellSegmentsAt() + 4 * cell);
  }

  /** The point at which a segment begins; it ends at the next one. */
  int segment(int position) {
    return bytes.getInt(layout.segmentsAt() + 4 * position);
  }
}
