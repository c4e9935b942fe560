package io.coneix.cli.desk;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;

/** An offer that is signed and kept, and could not be left on the platform. */
final class OfferNotSent extends Fault {
  private static final long serialVersionUID = 1L;

  /** Builds the failure from what went wrong at the platform. */
  OfferNotSent(Failure why) {
    super(
        "the offer is signed and kept, but not on the platform: " + why.what(),
        why.where(),
        why.expected(),
        why.found(),
        "the invitation is good; send the offer from the person's page of 'coneix desk open'");
    initCause(why);
  }
}
