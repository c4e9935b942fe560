package io.geowallet.map.osm;

/**
 * How much a file may ask for. Each bound is inclusive.
 *
 * @param unpackedBytes of the whole file, after gzip
 * @param nodes of the whole file
 * @param references of all ways and relations together
 * @param perElement references of one way, or members of one relation
 * @param tags of one element
 * @param tagChars of one key or value
 */
public record OsmLimits(
    long unpackedBytes, int nodes, int references, int perElement, int tags, int tagChars) {
  private static final long UNPACKED_BYTES = 64L << 30;
  private static final int MOST_NODES = 100_000_000;
  private static final int PER_ELEMENT = 100_000;
  private static final int TAGS = 2_000;
  private static final int TAG_CHARS = 4_096;

  /** About what a node costs while a map is being read, with its part of ways and features. */
  private static final int BYTES_PER_NODE = 96;

  /** Checks that all are positive. */
  public OsmLimits {
    if (unpackedBytes <= 0
        || nodes <= 0
        || references <= 0
        || perElement <= 0
        || tags <= 0
        || tagChars <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /**
   * What a program with so much memory can hold.
   *
   * @param heapBytes as {@link Runtime#maxMemory} tells it
   */
  public static OsmLimits forHeap(long heapBytes) {
    int nodes = (int) Math.max(1_000, Math.min(MOST_NODES, heapBytes / BYTES_PER_NODE));
    return new OsmLimits(UNPACKED_BYTES, nodes, 3 * nodes, PER_ELEMENT, TAGS, TAG_CHARS);
  }
}
