package io.geowallet.wallet.commute;

import io.coneix.evidence.error.Refused;

/**
 * A contract that leaves commutes out, and nothing said of a home: all of them would count as
 * business trips. Nothing is computed or sent for it.
 */
public final class HomeNotNamed extends Refused {
  HomeNotNamed(int workplaces) {
    super(
        "the contract leaves commutes out, and no home is named",
        "contract with " + workplaces + (workplaces == 1 ? " workplace" : " workplaces"),
        "a home, or the answer that there is none to look for",
        "neither",
        "name it by 'wallet home' or on the page Settings, Home; or say with --no-home that none of"
            + " your trips to or from these workplaces starts or ends at home; nothing was sent");
  }
}
