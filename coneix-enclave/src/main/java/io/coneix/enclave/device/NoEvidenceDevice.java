package io.coneix.enclave.device;

import io.coneix.evidence.error.IoReason;
import io.coneix.evidence.error.UnusableInput;

/** Evidence was asked for that this machine does not make. */
public final class NoEvidenceDevice extends UnusableInput {
  private static final long serialVersionUID = 1L;

  NoEvidenceDevice(String where, String hint, Throwable cause) {
    super("no device for this evidence", where, "the device", IoReason.of(cause), hint);
    initCause(cause);
  }
}
