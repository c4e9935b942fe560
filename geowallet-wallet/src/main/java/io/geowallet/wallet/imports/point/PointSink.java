package io.geowallet.wallet.imports.point;

import java.util.function.Supplier;

/** Takes the points of one file, in its order, as a reader finds them. Not thread-safe. */
public interface PointSink {
  /**
   * What follows was recorded by itself: a track of a file with several, a file of an archive. By
   * another device at the same time, perhaps; most formats cannot tell.
   */
  default void begin() {}

  /**
   * Takes the next point, or refuses it where something is wrong with it. The draft may be used
   * again as soon as this returns.
   *
   * @param where is asked only if the point is refused
   */
  void point(PointDraft draft, Supplier<Place> where);

  /** Refuses the next point, of which not even the fields can be told apart. */
  void refuse(Place where, RefusalReason reason);
}
