package io.geowallet.map.pack;

import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.mobility.road.PackLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The grid over all segments: for each cell that one crosses, the points at which they begin. Keys
 * of row, column and point, sorted. Not thread-safe.
 */
final class Grid {
  private static final int POINT_BITS = 26;
  private static final int COLUMN_BITS = 19;
  private static final int ROWS_BELOW = 900_000_000 / PackLayout.CELL_E7;
  private static final int COLUMNS_WEST = 1_800_000_000 / PackLayout.CELL_E7;

  private long[] keys = new long[1024];
  private int size;

  /** Adds the cells of a segment that begins at a point of the pack. */
  void add(int point, int latA, int lonA, int latB, int lonB) {
    if (latA > latB) {
      add(point, latB, lonB, latA, lonA);
      return;
    }
    int top = Math.floorDiv(latB, PackLayout.CELL_E7);
    for (int row = Math.floorDiv(latA, PackLayout.CELL_E7); row <= top; row++) {
      double enter = lonAt(latA, lonA, latB, lonB, (double) row * PackLayout.CELL_E7);
      double leave = lonAt(latA, lonA, latB, lonB, (row + 1.0) * PackLayout.CELL_E7);
      int first = (int) Math.floor(Math.min(enter, leave) / PackLayout.CELL_E7);
      int last = (int) Math.floor(Math.max(enter, leave) / PackLayout.CELL_E7);
      for (int column = first; column <= last; column++) {
        add(row, column, point);
      }
    }
  }

  /** The longitude at which a line reaches a latitude; that of the nearer end beyond them. */
  private static double lonAt(int latA, int lonA, int latB, int lonB, double lat) {
    if (lat <= latA) {
      return lonA;
    }
    return lat >= latB ? lonB : lonA + (lat - latA) / (latB - latA) * ((double) lonB - lonA);
  }

  private void add(int row, int column, int point) {
    if (size == keys.length) {
      if (size > Integer.MAX_VALUE / 2) {
        throw new UnreadableMap("map", "roads", "at most 2^30 segments", "more");
      }
      keys = Arrays.copyOf(keys, size + (size >> 1));
    }
    long cell = (long) (row + ROWS_BELOW) << COLUMN_BITS | (column + COLUMNS_WEST);
    keys[size++] = cell << POINT_BITS | point;
  }

  /** To be called once, after the last segment. */
  void sort() {
    Arrays.sort(keys, 0, size);
  }

  int segments() {
    return size;
  }

  int cells() {
    int cells = 0;
    for (int i = 0; i < size; i++) {
      cells += startsCell(i) ? 1 : 0;
    }
    return cells;
  }

  private boolean startsCell(int i) {
    return i == 0 || keys[i] >>> POINT_BITS != keys[i - 1] >>> POINT_BITS;
  }

  /** The first row that is not empty. */
  int firstRow() {
    return size == 0 ? 0 : row(0);
  }

  /** Rows from the first to the last that is not empty. */
  int rows() {
    return size == 0 ? 0 : row(size - 1) - row(0) + 1;
  }

  private int row(int i) {
    return (int) (keys[i] >>> (POINT_BITS + COLUMN_BITS)) - ROWS_BELOW;
  }

  private int column(int i) {
    return (int) (keys[i] >>> POINT_BITS & (1 << COLUMN_BITS) - 1) - COLUMNS_WEST;
  }

  /** Writes all four tables. */
  void write(ByteBuffer out, PackLayout layout) {
    int cell = 0;
    int rows = 0;
    for (int i = 0; i < size; i++) {
      if (startsCell(i)) {
        for (; rows <= row(i) - firstRow(); rows++) {
          out.putInt(layout.rowCellsAt() + 4 * rows, cell);
        }
        out.putInt(layout.columnsAt() + 4 * cell, column(i));
        out.putInt(layout.cellSegmentsAt() + 4 * cell, i);
        cell++;
      }
      out.putInt(layout.segmentsAt() + 4 * i, (int) (keys[i] & (1L << POINT_BITS) - 1));
    }
    for (; rows <= layout.rows(); rows++) {
      out.putInt(layout.rowCellsAt() + 4 * rows, cell);
    }
    out.putInt(layout.cellSegmentsAt() + 4 * cell, size);
  }
}
