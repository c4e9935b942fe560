package io.coneix.evidence.key;

import io.coneix.evidence.error.UnusableInput;

/** A passphrase that is empty, or far too long to have been meant. */
public final class UnusablePassphrase extends UnusableInput {
  /** Builds the failure from the length in bytes. */
  public UnusablePassphrase(int size) {
    super(
        "passphrase cannot be used",
        "passphrase",
        "1 to " + Passphrase.MAX_SIZE + " bytes",
        size + " bytes",
        "type it, or name a file that holds nothing else");
  }
}
