package io.coneix.attestation.evidence;

import io.coneix.attestation.quote.TeeType;
import java.util.Locale;
import java.util.Optional;

/** Where evidence about an enclave comes from. */
public enum EvidenceKind {
  /** A quote about an SGX enclave. */
  SGX(TeeType.SGX),
  /** A quote about a TDX trust domain. */
  TDX(TeeType.TDX),
  /** A software key of the enclave host: proves nothing about hardware. */
  SIMULATION(null);

  private final Optional<TeeType> teeType;

  EvidenceKind(@org.jspecify.annotations.Nullable TeeType teeType) {
    this.teeType = Optional.ofNullable(teeType);
  }

  /** What quotes of this kind are about; empty where there is no quote. */
  public Optional<TeeType> teeType() {
    return teeType;
  }

  /** The word on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
