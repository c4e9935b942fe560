package io.coneix.evidence.log;

import io.coneix.evidence.error.Refused;
import java.util.HexFormat;

/** A cosignature in a proof by a key that the policy does not name. */
public final class UnknownCosigner extends Refused {
  /** Builds the failure from the size of the checkpoint and the key's id. */
  public UnknownCosigner(long size, int keyId) {
    super(
        "cosignature by an unknown key",
        "checkpoint of size " + size,
        "a cosigner of the policy",
        "key id " + HexFormat.of().toHexDigits(keyId),
        "check the time policy");
  }
}
