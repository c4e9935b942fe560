package io.coneix.enclave.device;

import io.coneix.evidence.error.Fault;

/** A device that quotes other data than it was given: a stale quote, or one of another process. */
public final class ForeignReportData extends Fault {
  private static final long serialVersionUID = 1L;

  ForeignReportData() {
    super(
        "the quote reports other data",
        "quote, report data",
        "the 64 bytes that were written",
        "others",
        "start the enclave again");
  }
}
