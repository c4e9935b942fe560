package io.geowallet.wallet.page.contracts;

import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the company would be told of a period.
 *
 * @param company foreign text
 * @param review names what was computed, for the form that sends it
 * @param changed an earlier review was to be sent, and would no longer have been true
 * @param last the period's last day, included
 * @param withheldSlots quarters of an hour in scope that private marks withhold
 * @param lostMm millimetres of drives that go on outside of them and are cut
 * @param commutes how they were told from business trips; empty where the contract leaves none out
 * @param helps where nobody would be told anything: which text says what helps
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record ReviewView(
    String id,
    String company,
    String review,
    boolean changed,
    int periodIndex,
    LocalDate first,
    LocalDate last,
    SaidView said,
    int withheldSlots,
    long lostMm,
    Optional<CommutesView> commutes,
    Optional<String> helps,
    boolean simulated) {
  /** What helps against a run that ends without an answer. */
  static Optional<String> helps(Outcome outcome) {
    return outcome instanceof Outcome.Failed failed
        ? Optional.of(helps(failed.code()))
        : Optional.empty();
  }

  private static String helps(FailureCode code) {
    return switch (code) {
      case CONTRACT_ENDED, RUNS_USED_UP -> "over";
      case PERIOD_ANSWERED -> "answered";
      case PERIOD_NOT_PINNED -> "later";
      case TOO_MANY_LOST -> "lost";
      case ANSWER_OUTSIDE_SCHEMA -> "shorter";
      case PROGRAM_FAILED -> "change";
      default -> "tell";
    };
  }
}
