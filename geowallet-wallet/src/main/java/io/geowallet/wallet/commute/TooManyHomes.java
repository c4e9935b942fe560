package io.geowallet.wallet.commute;

import io.coneix.evidence.error.Refused;

/** More homes than a wallet keeps. */
public final class TooManyHomes extends Refused {
  TooManyHomes(int homes) {
    super(
        "too many homes",
        "home",
        "at most " + HomeBook.MOST,
        Integer.toString(homes),
        "remove one that you no longer live at");
  }
}
