package io.coneix.evidence.crypto;

import io.coneix.evidence.error.UnusableInput;

/** Bytes that are no acceptable public key. */
public final class BadPublicKey extends UnusableInput {
  /** Builds the failure. */
  public BadPublicKey(String expected, String found) {
    super("not a public key", "key", expected, found, "ask the other side for the key again");
  }
}
