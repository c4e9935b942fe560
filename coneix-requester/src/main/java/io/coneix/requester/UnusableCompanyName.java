package io.coneix.requester;

import io.coneix.evidence.error.UnusableInput;

/** A company name that a certificate cannot carry. */
public final class UnusableCompanyName extends UnusableInput {
  /** Builds the failure from the name's length. */
  public UnusableCompanyName(int characters) {
    super(
        "unusable company name",
        "company",
        "1 to 64 characters, not all blank (X.520)",
        characters + " characters",
        "give the registered name");
  }
}
