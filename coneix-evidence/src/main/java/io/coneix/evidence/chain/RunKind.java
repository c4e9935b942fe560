package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Fields;

/** What a run name was used for; the wire number is the ordinal plus one. */
public enum RunKind {
  /** A run over the inputs that the digest names. */
  RUN,
  /** Nothing: the name was given up, for example because no enclave took the run. */
  VOID,
  /** The end of the contract. */
  REVOKED;

  /** The digest of a name that is not used for a run: 32 zeros. */
  public static final Bytes NO_DIGEST = Bytes.wrap(new byte[Sha256.SIZE]);

  /** Reads the next field as a wire number. */
  public static RunKind read(Fields fields, String name) {
    return values()[fields.int32(name, 1, values().length) - 1];
  }

  /** 1 to 3. */
  public int wire() {
    return ordinal() + 1;
  }
}
