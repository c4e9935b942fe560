package io.coneix.contract.acceptance;

import io.coneix.evidence.error.Refused;

/** Offer, acceptance, countersignature and certificate that do not belong together. */
public final class ContractMismatch extends Refused {
  /** Builds the failure from the place where the chain of hashes breaks. */
  public ContractMismatch(String where) {
    super(
        "the parts of the contract do not belong together",
        where,
        "the object that is named",
        "another",
        "one of the parts was exchanged");
  }
}
