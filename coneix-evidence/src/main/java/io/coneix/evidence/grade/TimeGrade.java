package io.coneix.evidence.grade;

import java.util.Locale;

/** How tightly the time of a record is bounded, best first; the ordinal is the wire number. */
public enum TimeGrade {
  /** Witnessed: upper bound at most two slots after the slot's end, lower not before its start. */
  LIVE,
  /** The same by the log's own clock, which proves nothing about the operator. */
  LIVE_UNWITNESSED,
  /** Recorded on the chain, but later. */
  LATE,
  /** Came from a file, however fresh. */
  IMPORTED;

  /** For example {@code live-unwitnessed}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True where this grade satisfies a contract that asks for {@code minimum}. */
  public boolean meets(TimeGrade minimum) {
    return ordinal() <= minimum.ordinal();
  }
}
