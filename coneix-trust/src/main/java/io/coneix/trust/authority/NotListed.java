package io.coneix.trust.authority;

import io.coneix.evidence.error.UnusableInput;

/** A host or machine to leave out that is not on the list. */
public final class NotListed extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NotListed(String what, String name) {
    super(
        "not on the list",
        what + " " + name,
        "the name of a listed " + what,
        "another name",
        "give the name by which it was listed");
  }
}
