package io.coneix.requester.store;

import io.coneix.evidence.error.Fault;

/** A file of the store that cannot be read or written. */
public final class StoreFault extends Fault {
  /** Builds the fault from the action that failed and the system's reason. */
  public StoreFault(String action, String reason) {
    super("the store failed", action, "a working disk", reason, "check space and permissions");
  }
}
