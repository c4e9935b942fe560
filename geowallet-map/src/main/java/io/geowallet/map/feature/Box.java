package io.geowallet.map.feature;

/**
 * A rectangle of the map's plane; all sides belong to it. Longs, so that margins cannot overflow.
 *
 * @param minX west
 * @param minY north
 * @param maxX east
 * @param maxY south
 */
public record Box(long minX, long minY, long maxX, long maxY) {
  /** Holds nothing. */
  public static final Box EMPTY = new Box(Long.MAX_VALUE, Long.MAX_VALUE, -1, -1);

  /** The smallest box around this and a point. */
  public Box with(long x, long y) {
    if (x >= minX && x <= maxX && y >= minY && y <= maxY) {
      return this;
    }
    return new Box(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
  }

  /** True where both have a point in common. */
  public boolean meets(Box other) {
    return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
  }

  /** Larger by so much on each side. */
  public Box grown(long margin) {
    return new Box(minX - margin, minY - margin, maxX + margin, maxY + margin);
  }

  /** True where all of {@code other} is inside. */
  public boolean holds(Box other) {
    return minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY;
  }
}
