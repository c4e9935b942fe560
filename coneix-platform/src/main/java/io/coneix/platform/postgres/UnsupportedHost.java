package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;

/** A machine on which the embedded PostgreSQL cannot run. */
public final class UnsupportedHost extends UnusableInput {
  UnsupportedHost(String where, String expected, String found) {
    super(
        "no embedded PostgreSQL on this machine",
        where,
        expected,
        found,
        "give a database of your own by --db");
  }
}
