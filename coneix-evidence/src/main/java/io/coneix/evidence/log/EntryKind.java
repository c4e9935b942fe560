package io.coneix.evidence.log;

import java.util.Locale;

/** The kinds of object that are logged under a name that follows from their hash. */
public enum EntryKind {
  /** A requester's X.509 certificate. */
  CERTIFICATE,
  /** What the authority lets a requester ask. */
  REGISTRATION,
  /** The authority's list of enclave hosts and revoked objects. */
  PLATFORM_LIST,
  /** A table of figures, such as an allowance scale. */
  TABLE,
  /** What a requester proposes. */
  OFFER,
  /** What a holder accepts. */
  ACCEPTANCE,
  /** Offer, acceptance and countersignature together. */
  CONTRACT,
  /** Evidence about an enclave process. */
  EVIDENCE,
  /** A requester's withdrawal from a contract. */
  WITHDRAWAL;

  /** For example {@code platform-list}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The label under which the name is derived, for example {@code coneix/entry/offer/1}. */
  String label() {
    return "coneix/entry/" + text() + "/1";
  }
}
