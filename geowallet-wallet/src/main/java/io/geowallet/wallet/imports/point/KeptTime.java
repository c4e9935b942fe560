package io.geowallet.wallet.imports.point;

import java.util.OptionalLong;

/**
 * A time of RFC 3339 as one number, for times of which a file may have a million before the places
 * that belong to them: texts would take as much memory as whoever made the file likes. Stateless.
 */
public final class KeptTime {
  private static final long NONE = Long.MIN_VALUE;
  private static final long BAD = NONE + 1;

  private KeptTime() {}

  /** The time, read as {@link PointDraft#time(String)} does. */
  public static long of(String text) {
    return text.isBlank() ? NONE : number(Rfc3339.parse(text.strip()));
  }

  /** The time, read as {@link PointDraft#lenientTime(String)} does. */
  public static long ofLenient(String text) {
    return text.isBlank() ? NONE : number(Rfc3339.parseLenient(text.strip()));
  }

  /** No time at all. */
  public static long none() {
    return NONE;
  }

  private static long number(OptionalLong ms) {
    return ms.orElse(BAD);
  }

  /** Puts the time into a point, as if it had been given its text. */
  public static void into(long kept, PointDraft draft) {
    if (kept == BAD) {
      draft.badTime();
    } else if (kept != NONE) {
      draft.timeMs(kept);
    }
  }
}
