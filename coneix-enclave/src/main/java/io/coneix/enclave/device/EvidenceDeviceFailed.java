package io.coneix.enclave.device;

import io.coneix.evidence.error.Fault;
import io.coneix.evidence.error.IoReason;

/** A device that is there and gives no quote. */
public final class EvidenceDeviceFailed extends Fault {
  private static final long serialVersionUID = 1L;

  EvidenceDeviceFailed(String where, String expected, Throwable cause) {
    super(
        "the evidence device failed",
        where,
        expected,
        IoReason.of(cause),
        "see whether the host's quoting service (AESM or QGS) runs, then repeat the command");
    initCause(cause);
  }
}
