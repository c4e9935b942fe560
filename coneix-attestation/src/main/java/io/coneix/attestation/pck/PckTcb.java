package io.coneix.attestation.pck;

import io.coneix.evidence.bytes.Bytes;

/**
 * The security versions that a PCK certificate was made for.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, section 1.3.5: TCB, OID
 * 1.2.840.113741.1.13.1.2.
 *
 * @param components SGX TCB Comp01 SVN to Comp16 SVN, a byte each
 * @param pceSvn PCESVN, 0 to 65535
 * @param cpuSvn CPUSVN, 16 bytes
 */
public record PckTcb(Bytes components, int pceSvn, Bytes cpuSvn) {
  /** Number of components. */
  public static final int COMPONENTS = 16;

  /** Refuses another number of components. */
  public PckTcb {
    if (components.size() != COMPONENTS || cpuSvn.size() != COMPONENTS) {
      throw new IllegalArgumentException("a TCB of another size");
    }
  }
}
