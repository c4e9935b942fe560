package io.coneix.evidence.cose;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import java.util.Locale;
import java.util.Map;

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

  private static final long ALG_ED25519 = -19;
  private static final long ALG_LABEL = 1;
  private static final long TYP_LABEL = 16;

  private final String mediaType;
  private final Bytes protectedHeader;

  ObjectType() {
    mediaType = "application/coneix-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "+cose";
    protectedHeader =
        Cbor.encode(
            CborValue.map(
                Map.of(
                    CborValue.of(ALG_LABEL),
                    CborValue.of(ALG_ED25519),
                    CborValue.of(TYP_LABEL),
                    CborValue.of(mediaType))));
  }

  /** For example {@code application/coneix-platform-list+cose}. */
  public String mediaType() {
    return mediaType;
  }

  /** The encoded protected header {1: -19 (Ed25519, RFC 9864), 16: typ}; made once. */
  Bytes protectedHeader() {
    return protectedHeader;
  }
}
