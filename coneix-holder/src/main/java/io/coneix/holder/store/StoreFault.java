package io.coneix.holder.store;

import io.coneix.evidence.error.Fault;

/** The store cannot be read or written, or holds what it cannot hold. */
public final class StoreFault extends Fault {
  /** Builds the fault from the action that failed and the reason, which must hold no content. */
  public StoreFault(String action, String reason) {
    super(
        "the wallet's store failed",
        action,
        "a working disk and an undamaged file",
        reason,
        "check space and permissions; the 24 words and the platform give the wallet back");
  }

  StoreFault(String action, Throwable cause) {
    this(action, Database.reason(cause));
    initCause(cause);
  }
}
