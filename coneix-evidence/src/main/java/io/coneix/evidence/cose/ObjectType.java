package io.coneix.evidence.cose;

import java.util.Locale;

/** Every kind of object that is signed; its media type is the COSE {@code typ} (RFC 9596). */
public enum ObjectType {
  /** A node of the holder's graph. */
  NODE,
  /** What the authority lets a company ask. */
  REGISTRATION,
  /** The authority's list of enclave hosts and of what it has revoked. */
  PLATFORM_LIST,
  /** A table of figures, such as an allowance scale. */
  TABLE,
  /** What a requester proposes. */
  OFFER,
  /** What a holder accepts. */
  ACCEPTANCE,
  /** The requester's signed reply. */
  COUNTERSIGNATURE,
  /** A requester's withdrawal. */
  WITHDRAWAL,
  /** What a wallet seals to an enclave. */
  JOB,
  /** Simulated evidence about an enclave process. */
  SIMULATION_EVIDENCE,
  /** An enclave's answer or failure. */
  STATEMENT;

  /** For example {@code application/coneix-platform-list+cose}. */
  public String mediaType() {
    return "application/coneix-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "+cose";
  }
}
