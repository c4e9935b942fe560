package io.coneix.platform.postgres;

import io.coneix.evidence.error.UnusableInput;

/** A PostgreSQL server runs on our data directory and is not ours to stop. */
public final class DatabaseInUse extends UnusableInput {
  DatabaseInUse(long pid, String found) {
    super(
        "another PostgreSQL runs on the data directory",
        "process " + pid,
        "a server that this platform started",
        found,
        "stop that process, or choose another data directory");
  }
}
