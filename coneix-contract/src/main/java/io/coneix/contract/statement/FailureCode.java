package io.coneix.contract.statement;

import java.util.Locale;

/** The fixed codes in which a run can fail; nothing else about a failure leaves an enclave. */
public enum FailureCode {
  /** A statement of an earlier run is not in the job. */
  PREVIOUS_MISSING,
  /** An earlier statement is of another contract, run or enclave. */
  PREVIOUS_FOREIGN,
  /** The period has an answer already. */
  PERIOD_ANSWERED,
  /** All agreed answers were given. */
  RUNS_USED_UP,
  /** The contract was revoked or has ended. */
  CONTRACT_ENDED,
  /** A signature, hash or encoding in the job does not hold. */
  EVIDENCE_BROKEN,
  /** A node's name is not the chain's, or a hash of the node before is another. */
  CHAIN_BROKEN,
  /** The chain is not the one that the contract is tied to. */
  CHAIN_FOREIGN,
  /** The first or the last node does not pin the period's end. */
  PERIOD_NOT_PINNED,
  /** More entries of the chain stayed unopened than the contract allows. */
  TOO_MANY_LOST,
  /** A key was handed over that is not in the contract's scope. */
  SCOPE_EXCEEDED,
  /** Accreditation, registration or list does not allow the contract, or not at that time. */
  NOT_ACCREDITED,
  /** A table is missing or is not the one that the contract pins. */
  TABLE_FOREIGN,
  /** The program of the contract is not in this enclave. */
  PROGRAM_UNKNOWN,
  /** The program could not read its parameters or records. */
  PROGRAM_FAILED,
  /** The program's answer is outside the contract's schema. */
  ANSWER_OUTSIDE_SCHEMA,
  /**
   * The contract does not accept this enclave. Never in a statement, which such an enclave could
   * not make count: it rejects the job, so that the wallet asks another one.
   */
  ENCLAVE_REFUSED,
  /**
   * A public file that the contract pins is not on this machine. Never in a statement: another
   * machine may have it.
   */
  FILE_MISSING;

  /** Whether it is about this machine alone, so that no statement says it. */
  public boolean isOfMachine() {
    return this == ENCLAVE_REFUSED || this == FILE_MISSING;
  }

  /** For example {@code previous-missing}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
