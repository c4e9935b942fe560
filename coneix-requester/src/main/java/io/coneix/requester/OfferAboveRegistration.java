package io.coneix.requester;

import io.coneix.evidence.error.UnusableInput;

/** Terms that ask for more than the authority has registered (THREATS, T18). */
public final class OfferAboveRegistration extends UnusableInput {
  /** Builds the failure from the part of the offer that asks for too much. */
  public OfferAboveRegistration(String where) {
    super(
        "the offer asks for more than is registered",
        where,
        "at most what the accreditation allows",
        "more",
        "ask for less, or have the authority register it with 'authority accredit'");
  }
}
