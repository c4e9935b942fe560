package io.geowallet.wallet.typed;

import io.coneix.evidence.error.Refused;

/** A typed trip that would say something of a time of which something is said already. */
public final class TripNotTyped extends Refused {
  private final Reason reason;

  /** Why it was not kept. */
  public enum Reason {
    /** Its last quarter of an hour has not ended. */
    NOT_OVER("a trip that is over", "one that goes on"),
    /** A phone recorded something in one of its quarters of an hour. */
    RECORDED("quarters of an hour in which nothing was recorded", "one with positions"),
    /** Another typed trip shares time with it. */
    TYPED("a time of which no other trip was typed", "one of a typed trip"),
    /** More are kept already than fit. */
    TOO_MANY("at most " + TypedTripBook.MOST + " typed trips", "more");

    private final String expected;
    private final String found;

    Reason(String expected, String found) {
      this.expected = expected;
      this.found = found;
    }
  }

  TripNotTyped(Reason reason) {
    super("trip not typed in", "time", reason.expected, reason.found, "");
    this.reason = reason;
  }

  /** Why it was not kept. */
  public Reason reason() {
    return reason;
  }
}
