package io.coneix.cli.bench;

import io.coneix.evidence.error.Fault;

/** A command that a bench times did not do its work, so its time means nothing. */
public final class CommandFailed extends Fault {
  /** Builds the failure. */
  public CommandFailed(String command, int code) {
    super("a timed command failed", command, "exit code 0", Integer.toString(code), "run it alone");
  }
}
