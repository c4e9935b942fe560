package io.geowallet.programs.mileage;

/** What a line's distance was measured along. */
public enum DistanceBy {
  /** The fixes themselves, smoothed. */
  TRACK,
  /** The roads of the map that the contract pins, as the fixes lie on them. */
  ROAD,
  /** Nothing: the holder typed it. */
  TYPED
}
