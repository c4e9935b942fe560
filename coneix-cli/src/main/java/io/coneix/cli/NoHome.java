package io.coneix.cli;

import io.coneix.evidence.error.UnusableInput;

/** The program was not started by its launcher, and does not know where its files are. */
public final class NoHome extends UnusableInput {
  NoHome(String property, String found) {
    super(
        "installation not found",
        "system property " + property,
        "an existing path",
        found,
        "start it with ./coneix, or set the property");
  }
}
