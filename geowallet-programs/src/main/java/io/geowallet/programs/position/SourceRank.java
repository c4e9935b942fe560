package io.geowallet.programs.position;

import io.coneix.evidence.grade.Source;

/** Which source is believed where two contradict each other. Stateless. */
public final class SourceRank {
  private SourceRank() {}

  /** The wallet's own recording is 0, the best; then come drops, files, what was typed. */
  public static int of(Source source) {
    return switch (source) {
      case WALLET -> 0;
      case DROP -> 1;
      case FILE -> 2;
      case TYPED -> 3;
    };
  }
}
