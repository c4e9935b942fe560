package io.coneix.verify.report;

/** The stable ids of checks, which {@code docs/format/verify.md} explains. */
public enum CheckId {
  /** The offer's authority is one of the trust file. */
  TRUST_AUTHORITY("trust-authority"),
  /** The offer's log and time keys are those of the trust file. */
  TRUST_LOG("trust-log"),
  /** The trust file takes the contract's time policy for enough. */
  TRUST_TIME("trust-time"),
  /** The policy takes the enclaves that the contract accepts for good enough. */
  ENCLAVE_KIND("enclave-kind"),
  /** Every hash and signature of the proof holds. */
  LOG_PROOF("log-proof"),
  /** Nothing of the contract could be checked for want of a proof. */
  CONTRACT("contract"),
  /** The contract's objects are in the log, in order. */
  CONTRACT_LOGGED("contract-logged"),
  /** The authority vouched for the requester. */
  ACCREDITATION("accreditation"),
  /** Both sides signed. */
  CONTRACT_SIGNATURES("contract-signatures"),
  /** The tables are those that the contract pins. */
  TABLES("tables"),
  /** There is a statement. */
  RUNS("runs"),
  /** A run's name is the contract's and in the log. */
  RUN_ENTRY("run-entry"),
  /** A name without a run has nothing attached. */
  RUN_VOID("run-void"),
  /** The enclave is one that the contract accepts. */
  RUN_ENCLAVE("run-enclave"),
  /** The statement is by that enclave and of that run. */
  RUN_STATEMENT("run-statement"),
  /** The contract allowed that answer. */
  RUN_ALLOWED("run-allowed"),
  /** The answer is inside the contract's schema. */
  RUN_ANSWER("run-answer"),
  /** The inputs are those that the run's entry commits to. */
  RUN_INPUTS("run-inputs"),
  /** Every node holds, and the program gives the same answer again. */
  RUN_AGAIN("run-again"),
  /** The word of others than the log on when things were there. */
  TIME_UPPER_BOUND("time-upper-bound"),
  /** Who the holder is. */
  PERSON("person"),
  /** That the record behind the answer was complete. */
  RECORD_COMPLETE("record-complete"),
  /** That the device was where it says. */
  PRESENCE("presence");

  private final String text;

  CheckId(String text) {
    this.text = text;
  }

  /** The id in reports. */
  public String text() {
    return text;
  }

  /** The id in reports of a check that is made for each run, for example {@code run-entry:3}. */
  public String ofRun(int k) {
    return text + ":" + k;
  }
}
