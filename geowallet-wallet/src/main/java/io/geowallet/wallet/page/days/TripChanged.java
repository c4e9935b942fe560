package io.geowallet.wallet.page.days;

import io.coneix.evidence.error.Refused;

/** A trip that is not there any more as the page showed it: something was recorded since. */
public final class TripChanged extends Refused {
  private static final long serialVersionUID = 1L;

  TripChanged() {
    super(
        "the trip is not there any more as this page shows it",
        "the trips of the day",
        "the trip that was tapped",
        "other trips, since something was recorded in the meantime",
        "load the page again");
  }
}
