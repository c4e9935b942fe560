package io.coneix.trust.authority;

import io.coneix.evidence.error.Refused;

/** A name under which another host's key is on the list: a slip would take that one off. */
public final class HostNameTaken extends Refused {
  private static final long serialVersionUID = 1L;

  HostNameTaken(String name, String key, String listed) {
    super(
        "the name is another host's",
        name,
        "key " + listed + ", or a name that is not listed",
        "key " + key,
        "take another name, or add --replace: this key takes the place of the listed one");
  }
}
