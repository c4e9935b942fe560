package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.contract.HeldContract;
import io.coneix.verify.BundleVerifier;
import io.coneix.verify.Policy;
import io.coneix.verify.report.Check;
import io.coneix.verify.report.CheckId;
import io.coneix.verify.report.Report;
import io.geowallet.wallet.Wallet;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies the holder's bundle of a contract in this process, with the verifier that everybody else
 * uses, and remembers what it found until the process ends. Thread-safe.
 */
public final class CheckBook {
  private final Wallet wallet;
  private final Clock clock;
  private final Map<Bytes, Checked> reports = new HashMap<>();

  /**
   * What was found.
   *
   * @param atMs when
   */
  record Checked(Report report, long atMs) {
    /** Passed only where each of these checks was made and passed. */
    CheckState of(List<String> ids) {
      boolean all = true;
      for (String id : ids) {
        List<Check> found = report.checks().stream().filter(c -> c.id().equals(id)).toList();
        if (found.stream().anyMatch(c -> c.result() == Check.Result.FAIL)) {
          return CheckState.FAILED;
        }
        all &= !found.isEmpty() && found.stream().allMatch(c -> c.result() == Check.Result.PASS);
      }
      return all ? CheckState.PASSED : CheckState.NOT_CHECKED;
    }
  }

  /** The contracts of a wallet. */
  public CheckBook(Wallet wallet, Clock clock) {
    this.wallet = wallet;
    this.clock = clock;
  }

  /**
   * Checks a contract with all its runs. Asks the platform for the proof, and believes none of it.
   *
   * @throws io.coneix.holder.contract.NotPossible where a run has no statement yet
   */
  void check(HeldContract held) {
    Bytes bundle = wallet.bundle(held).encode();
    Policy policy =
        new Policy(
            wallet.home().orElseThrow(io.coneix.client.NotConnected::new).trust(),
            held.offer().enclaves().acceptSimulation());
    BundleVerifier verifier =
        new BundleVerifier(policy, wallet.holder().programs(), wallet.holder().tools().checker());
    Checked checked = new Checked(verifier.verify(bundle), clock.millis());
    synchronized (reports) {
      reports.put(held.offerHash(), checked);
    }
  }

  /** What was found of a contract; empty where it was not checked in this process. */
  Optional<Checked> of(HeldContract held) {
    synchronized (reports) {
      return Optional.ofNullable(reports.get(held.offerHash()));
    }
  }

  /** The checks that a link of a kind rests on, for run {@code k}. */
  static List<String> ids(ItemKind kind, int k) {
    String log = CheckId.LOG_PROOF.text();
    return switch (kind) {
      case AMOUNT, STATEMENT ->
          List.of(log, CheckId.RUN_STATEMENT.ofRun(k), CheckId.RUN_ANSWER.ofRun(k));
      case LINE, SLOT, RECORD, NODE, ENTRY, CHECKPOINT ->
          List.of(log, CheckId.RUN_INPUTS.ofRun(k), CheckId.RUN_AGAIN.ofRun(k));
      case RUN -> List.of(log, CheckId.RUN_ENTRY.ofRun(k), CheckId.RUN_ALLOWED.ofRun(k));
      case ENCLAVE -> List.of(log, CheckId.RUN_ENCLAVE.ofRun(k));
      case CONTRACT, OFFER, ACCEPTANCE ->
          List.of(log, CheckId.CONTRACT_LOGGED.text(), CheckId.CONTRACT_SIGNATURES.text());
      case COMPANY -> List.of(log, CheckId.TRUST_AUTHORITY.text(), CheckId.ACCREDITATION.text());
    };
  }
}
