package io.coneix.trust.authority;

import io.coneix.evidence.error.Refused;

/** A name under which another machine is on the list: a slip would take that one off. */
public final class MachineNameTaken extends Refused {
  private static final long serialVersionUID = 1L;

  MachineNameTaken(String name, String ppid, String listed) {
    super(
        "the name is another machine's",
        name,
        "PPID " + listed + ", or a name that is not listed",
        "PPID " + ppid,
        "take another name, or add --replace: this machine takes the place of the listed one");
  }
}
