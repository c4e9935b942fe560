package io.coneix.holder.contract;

import io.coneix.evidence.error.Refused;

/** An offer that this wallet does not put before its holder. */
public final class OfferRefused extends Refused {
  OfferRefused(String where, String expected, String found) {
    super(
        "the offer cannot be accepted",
        where,
        expected,
        found,
        "ask the company for another offer; do not answer this one");
  }
}
