package io.geowallet.map.tile;

import io.geowallet.map.feature.Box;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.IntList;
import java.util.Arrays;

/** A piece of a line, cut out by its distance from the line's beginning. Not thread-safe. */
final class Cut {
  private final FeatureSet set;
  private final int from;
  private final double[] along;
  private final double start;
  private final int segment;

  /**
   * A piece that begins at {@code start}.
   *
   * @param from the line's first point in the set
   * @param along how far each of its points is from the first, in units of the plane
   */
  Cut(FeatureSet set, int from, double[] along, double start) {
    this.set = set;
    this.from = from;
    this.along = along;
    this.start = start;
    // A line may be as long as a country, and only its names near one tile are wanted.
    int found = Arrays.binarySearch(along, start);
    this.segment = Math.max(0, Math.min(along.length - 2, found >= 0 ? found : -found - 2));
  }

  /** True where its first point is in a box. */
  boolean startsIn(Box box) {
    int p = from + segment;
    double at = share(segment, start);
    int x = between(set.x(p), set.x(p + 1), at);
    int y = between(set.y(p), set.y(p + 1), at);
    return box.meets(new Box(x, y, x, y));
  }

  /** The piece as pairs of x and y; empty where it has no length. */
  int[] upTo(double end) {
    IntList piece = new IntList();
    for (int i = segment; i + 1 < along.length && along[i] <= end; i++) {
      if (along[i + 1] == along[i]) {
        continue;
      }
      if (piece.size() == 0) {
        add(piece, i, share(i, start));
      }
      add(piece, i, share(i, end));
    }
    return piece.toArray();
  }

  private double share(int i, double distance) {
    double length = along[i + 1] - along[i];
    return length == 0 ? 0 : Math.max(0, Math.min(1, (distance - along[i]) / length));
  }

  private void add(IntList piece, int i, double share) {
    piece.add(between(set.x(from + i), set.x(from + i + 1), share));
    piece.add(between(set.y(from + i), set.y(from + i + 1), share));
  }

  private static int between(int a, int b, double share) {
    return (int) (a + share * ((double) b - a));
  }
}
