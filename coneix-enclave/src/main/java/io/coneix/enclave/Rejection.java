package io.coneix.enclave;

import java.util.Locale;

/**
 * Why a job ends without a statement: the fixed codes that the host sees. The wallet may seal the
 * same inputs to another enclave.
 */
public enum Rejection {
  /** The host has not told the process the evidence about its keys. */
  EVIDENCE_MISSING,
  /** The evidence is not about this process's keys. */
  EVIDENCE_FOREIGN,
  /** There is no device for the evidence that the host asks for. */
  EVIDENCE_DEVICE_MISSING,
  /** The device makes evidence of another kind. */
  EVIDENCE_DEVICE_WRONG,
  /** The device gives no quote, or one that is no evidence. */
  EVIDENCE_DEVICE_FAILED,
  /** The job was not sealed to this process and its evidence. */
  JOB_FOREIGN,
  /** What was sealed is no job. */
  JOB_UNREADABLE,
  /** The job is not signed by the contract's holder, or its run is not in the log. */
  JOB_REFUSED,
  /** The contract does not accept this enclave. */
  ENCLAVE_REFUSED,
  /** A public file that the contract pins was not given to this enclave. */
  FILE_MISSING,
  /** A fault of the process itself. */
  ENCLAVE_FAULT;

  /** For example {@code job-foreign}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
