package io.coneix.attestation.pck;

/** SGX Type (OID 1.2.840.113741.1.13.1.5), by its number. */
public enum SgxType {
  /** One package, memory with integrity. */
  STANDARD,
  /** Several packages, memory without integrity. */
  SCALABLE,
  /** Several packages, memory with integrity. */
  SCALABLE_WITH_INTEGRITY
}
