package io.coneix.cli.demo;

import io.coneix.evidence.error.Fault;

/** The demo's run ended in a failure: a bug of ours, since the demo makes its own input. */
public final class DemoFailed extends Fault {
  /** Builds the fault from the failure's code. */
  public DemoFailed(String code) {
    super("the demo's run failed", "statement", "an answer", code, "report it with the seed");
  }
}
