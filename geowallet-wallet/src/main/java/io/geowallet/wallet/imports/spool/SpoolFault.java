package io.geowallet.wallet.imports.spool;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;
import java.io.IOException;

/** The place for an import's intermediate file cannot be written or read. */
public final class SpoolFault extends Fault {
  private static final long serialVersionUID = 1L;

  SpoolFault(IOException cause) {
    super(
        "the import has no room to put positions in order",
        "the directory for temporary files",
        "a disk that can be written and read",
        IoReason.of(cause),
        "free some space and import again; what was kept already is not kept twice");
    initCause(cause);
  }

  SpoolFault(String found) {
    super(
        "the import's intermediate file has changed",
        "the directory for temporary files",
        "the bytes that were written",
        found,
        "import again");
  }
}
