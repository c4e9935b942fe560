package io.coneix.attestation.pck;

import java.util.Arrays;
import java.util.Optional;

/** SGX Type (OID 1.2.840.113741.1.13.1.5), by its number. */
public enum SgxType {
  /** One package, memory with integrity. */
  STANDARD(0),
  /** Several packages, memory without integrity. */
  SCALABLE(1),
  /** Several packages, memory with integrity. */
  SCALABLE_WITH_INTEGRITY(2);

  private final int code;

  SgxType(int code) {
    this.code = code;
  }

  /** The number in the certificate. */
  public int code() {
    return code;
  }

  static Optional<SgxType> of(int code) {
    return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
  }
}
