package io.coneix.contract.check;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;

/** DESIGN 5, <i>Countersignature</i>: a run needs offer, acceptance and countersignature. */
public final class ContractStep {
  private ContractStep() {}

  /** When the three objects were logged. */
  public record Times(Logged offer, Logged acceptance, Logged contract) {}

  /**
   * All three are in the log, the offer before the acceptance, the contract not before it.
   *
   * <p>Acceptance and contract are logged by one act of the desk, so only their times are compared.
   */
  public static Times requireLogged(Terms terms, ProvenLog log) {
    Times times =
        new Times(
            require(log, terms.offerEntry(), "offer"),
            require(log, terms.acceptanceEntry(), "acceptance"),
            require(log, terms.contractEntry(), "contract"));
    if (times.offer.index() >= times.acceptance.index()
        || times.acceptance.sec() > times.contract.sec()) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN, "contract", "offer, acceptance, contract", "another order");
    }
    return times;
  }

  private static Logged require(ProvenLog log, LogEntry entry, String what) {
    return Logged.require(log, entry, FailureCode.EVIDENCE_BROKEN, what);
  }

  /** The three signatures hold, and each object names the one before. */
  public static void requireSigned(Terms terms, CompanyCertificate certificate) {
    terms.contract().verify(certificate);
  }
}
