package io.coneix.holder.contract;

import io.coneix.evidence.error.Refused;

/** A step that a contract does not allow where it stands. */
public final class NotPossible extends Refused {
  /** Builds the failure: what was wanted, the state that it needs, and the state that is. */
  public NotPossible(String what, String needed, String found, String hint) {
    super(what, "contract", needed, found, hint);
  }
}
