package io.coneix.evidence.cbor;

import io.coneix.evidence.error.UnusableInput;

/** An object of a format version that this program does not read. */
public final class UnsupportedVersion extends UnusableInput {
  /** Builds the failure from the object's name and both versions. */
  public UnsupportedVersion(String what, long supported, long found) {
    super(
        "unknown format version",
        what,
        "version " + supported,
        "version " + found,
        "update the program, or ask for a file of an older version");
  }
}
