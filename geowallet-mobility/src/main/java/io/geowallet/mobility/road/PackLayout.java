package io.geowallet.mobility.road;

import java.util.List;

/**
 * Where the tables of a pack lie. They follow each other without gaps, each of a size that the
 * counts of the head give: a pack has one layout, and no table can overlap another (see {@code
 * docs/format/map-pack.md}). All numbers are little endian. Immutable.
 */
public final class PackLayout {
  /** The first eight bytes of a pack, as a little-endian number: {@code GWPACK\r\n}. */
  public static final long MAGIC = 0x0a0d4b4341505747L;

  /** The layout that is written and read. */
  public static final int VERSION = 1;

  /** Bytes before the first table. */
  public static final int HEAD_BYTES = 104;

  /** Where the head's counts begin, after magic, version and four bounds. */
  public static final int COUNTS_AT = 28;

  /** Where the number of the grid's first row lies: latitude [1e-7 degrees] / {@link #CELL_E7}. */
  public static final int FIRST_ROW_AT = 68;

  /** Where the SHA-256 of the source file lies. */
  public static final int SOURCE_AT = 72;

  /** Bytes of an attribute. */
  public static final int ATTRIBUTE_BYTES = 16;

  /** The most segments that the grid can name. */
  public static final int MOST_POINTS = 1 << 26;

  /** The grid's cells are so many 1e-7 degrees wide and high: about 100 m. */
  public static final int CELL_E7 = 10_000;

  private static final List<String> COUNTED =
      List.of(
          "nodes",
          "edges",
          "points",
          "attributes",
          "rows",
          "cells",
          "segments",
          "texts",
          "text bytes",
          "ground bytes");

  private static final int NUMBER = 4;

  private final int[] counts;
  private final long[] starts = new long[15];
  private final long end;

  /**
   * The layout of these counts, in the order of the head.
   *
   * @throws MalformedPack if one is negative, or the whole is beyond 2 GiB
   */
  public PackLayout(int... counts) {
    this.counts = counts.clone();
    for (int i = 0; i < COUNTED.size(); i++) {
      if (counts[i] < 0) {
        throw new MalformedPack(
            "number of " + COUNTED.get(i), COUNTS_AT + 4L * i, "at most 2^31 - 1", "more");
      }
    }
    long[] sizes = {
      NUMBER * (nodes() + 1L),
      2L * NUMBER * edges(),
      (long) NUMBER * edges(),
      (long) NUMBER * edges(),
      (long) NUMBER * edges(),
      (long) NUMBER * edges(),
      NUMBER * (edges() + 1L),
      2L * NUMBER * points(),
      (long) ATTRIBUTE_BYTES * attributes(),
      NUMBER * (rows() + 1L),
      (long) NUMBER * cells(),
      NUMBER * (cells() + 1L),
      (long) NUMBER * segments(),
      (long) NUMBER * texts(),
      padded(textBytes()),
    };
    long at = HEAD_BYTES;
    for (int i = 0; i < sizes.length; i++) {
      starts[i] = at;
      at += sizes[i];
    }
    end = at + groundBytes();
    if (end > Integer.MAX_VALUE || points() > MOST_POINTS) {
      throw new MalformedPack("size", COUNTS_AT, "at most 2 GiB and 2^26 points", "more");
    }
  }

  private static long padded(int bytes) {
    return (bytes + 3L) / 4 * 4;
  }

  /** Junctions and ends. */
  public int nodes() {
    return counts[0];
  }

  /** Stretches between two nodes. */
  public int edges() {
    return counts[1];
  }

  /** Points of all stretches. */
  public int points() {
    return counts[2];
  }

  /** Distinct sets of class, access, limits and names. */
  public int attributes() {
    return counts[3];
  }

  /** Rows of the grid. */
  public int rows() {
    return counts[4];
  }

  /** Cells of the grid that are not empty. */
  public int cells() {
    return counts[5];
  }

  /** Segments of all cells; one that crosses several counts in each. */
  public int segments() {
    return counts[6];
  }

  /** Distinct names and numbers of ways. */
  public int texts() {
    return counts[7];
  }

  /** Bytes of all texts. */
  public int textBytes() {
    return counts[8];
  }

  /** Bytes of the ground, at the end. */
  public int groundBytes() {
    return counts[9];
  }

  /** For each node its first link; one more, for the end. */
  public int nodeLinksAt() {
    return (int) starts[0];
  }

  /** Links: twice the edge's number, plus 1 where it is left against its own direction. */
  public int linksAt() {
    return (int) starts[1];
  }

  /** The node at which each edge begins. */
  public int fromAt() {
    return (int) starts[2];
  }

  /** The node at which each edge ends. */
  public int toAt() {
    return (int) starts[3];
  }

  /** The attribute of each edge. */
  public int edgeAttributesAt() {
    return (int) starts[4];
  }

  /** The length of each edge [mm]. */
  public int lengthsAt() {
    return (int) starts[5];
  }

  /** The first point of each edge; one more, for the end. */
  public int edgePointsAt() {
    return (int) starts[6];
  }

  /** Latitude and longitude of each point [1e-7 degrees]. */
  public int pointsAt() {
    return (int) starts[7];
  }

  /** The attributes. */
  public int attributesAt() {
    return (int) starts[8];
  }

  /** The first cell of each row; one more, for the end. */
  public int rowCellsAt() {
    return (int) starts[9];
  }

  /** The column of each cell. */
  public int columnsAt() {
    return (int) starts[10];
  }

  /** The first segment of each cell; one more, for the end. */
  public int cellSegmentsAt() {
    return (int) starts[11];
  }

  /** The point at which each segment begins. */
  public int segmentsAt() {
    return (int) starts[12];
  }

  /** Where each text ends, in bytes from the first one's start. */
  public int textEndsAt() {
    return (int) starts[13];
  }

  /** The texts in UTF-8, then zeros up to a multiple of four bytes. */
  public int textsAt() {
    return (int) starts[14];
  }

  /** The ground that maps are drawn from. */
  public int groundAt() {
    return (int) (end - groundBytes());
  }

  /** Bytes of the whole pack. */
  public int bytes() {
    return (int) end;
  }
}
