package io.coneix.evidence.key;

import io.coneix.evidence.error.UnusableInput;

/** A passphrase that does not open a sealed root, or a sealed root that was changed. */
public final class WrongPassphrase extends UnusableInput {
  /** Builds the failure. */
  public WrongPassphrase() {
    super(
        "the wallet stays closed",
        "passphrase",
        "the passphrase that sealed this file",
        "another, or a changed file",
        "try again; the 24 words open the wallet too");
  }
}
