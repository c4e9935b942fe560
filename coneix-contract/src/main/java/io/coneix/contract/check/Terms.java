package io.coneix.contract.check;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;

/**
 * A contract, decoded and hashed once for all steps and runs. Its signatures are not checked here:
 * {@link ContractStep} does that. Immutable.
 *
 * @param contractHash the hash by which inputs and statements name the contract
 * @param logKeys the keys of the log and of its time, by the offer's policy
 */
public record Terms(
    Contract contract,
    Offer offer,
    Acceptance acceptance,
    Bytes contractHash,
    LogEntry offerEntry,
    LogEntry acceptanceEntry,
    LogEntry contractEntry,
    LogKeys logKeys) {
  /**
   * Decodes the three objects.
   *
   * @throws io.coneix.evidence.error.UnusableInput where one cannot be read
   */
  public static Terms of(Contract contract) {
    Offer offer = contract.offer();
    return new Terms(
        contract,
        offer,
        contract.acceptance(),
        contract.hash(),
        LogEntry.ofObject(EntryKind.OFFER, contract.offerHash()),
        LogEntry.ofObject(EntryKind.ACCEPTANCE, contract.acceptanceHash()),
        LogEntry.ofObject(EntryKind.CONTRACT, contract.replyHash()),
        offer.time().logKeys());
  }

  /**
   * The period of that place in the offer.
   *
   * @throws RunFailed where there is none
   */
  public Period period(int index) {
    int periods = offer.records().periods().size();
    if (index >= periods) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN, "period", "below " + periods, Integer.toString(index));
    }
    return offer.records().periods().get(index);
  }
}
