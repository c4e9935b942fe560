package io.coneix.attestation.quote;

/**
 * The kind of trusted execution environment, as the header's {@code TEE Type} says.
 *
 * <p>Intel TDX DCAP Quoting Library API, appendix A.3.1 (TD Quote Header).
 */
public enum TeeType {
  /** An SGX enclave. */
  SGX(0x00),
  /** A TDX trust domain. */
  TDX(0x81);

  private final int code;

  TeeType(int code) {
    this.code = code;
  }

  /** The number in the header. */
  public int code() {
    return code;
  }
}
