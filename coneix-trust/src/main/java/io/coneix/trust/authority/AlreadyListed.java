package io.coneix.trust.authority;

import io.coneix.evidence.error.Refused;

/** A key or a PPID that is on the list under another name: one thing, listed twice. */
public final class AlreadyListed extends Refused {
  private static final long serialVersionUID = 1L;

  AlreadyListed(String what, String name, String listed) {
    super(
        what + " is listed under another name",
        name,
        "one that is not listed, or is listed as '" + name + "'",
        "'" + listed + "'",
        "keep the name, or add --replace: the new name takes the place of the old one");
  }
}
