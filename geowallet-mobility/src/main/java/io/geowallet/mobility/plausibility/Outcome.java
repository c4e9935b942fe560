package io.geowallet.mobility.plausibility;

/** What a check says of a recording. */
public enum Outcome {
  /** Nothing that a real phone does not do. */
  PASSED,
  /** Something that real phones were not seen to do. */
  NOT_PASSED,
  /** Too little was recorded, or nothing to compare with. */
  NOT_POSSIBLE;

  static Outcome of(boolean passed) {
    return passed ? PASSED : NOT_PASSED;
  }
}
