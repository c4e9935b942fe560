package io.coneix.requester;

import io.coneix.evidence.error.Refused;

/** Something that the desk does not do, with the reason. */
public final class DeskRefusal extends Refused {
  /** Builds the refusal. */
  public DeskRefusal(String what, String where, String expected, String found, String hint) {
    super(what, where, expected, found, hint);
  }
}
