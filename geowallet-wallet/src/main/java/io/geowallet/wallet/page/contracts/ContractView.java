package io.geowallet.wallet.page.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * A contract's page.
 *
 * @param terms what was agreed, in the wallet's words
 * @param periods the agreed periods
 * @param next the first period that is over and has no answer
 * @param waiting true where the acceptance is not known to have arrived
 * @param hash the offer's hash
 * @param canRevoke true where there is something to end
 * @param hasStatements true where there is something to prove
 */
public record ContractView(
    ContractRow row,
    TermsBlock terms,
    List<PeriodRow> periods,
    OptionalInt next,
    boolean waiting,
    String hash,
    boolean canRevoke,
    boolean hasStatements) {

  /**
   * A period.
   *
   * @param last its last day, included
   * @param state {@code answered}, {@code failed}, {@code open}, {@code due}, {@code settling}
   *     (over, but records of it can still arrive in time), {@code running}, {@code ahead} or
   *     {@code missed} (without an answer at the contract's end)
   * @param k the number of its latest run, 0 where there is none
   */
  public record PeriodRow(int index, LocalDate first, LocalDate last, String state, int k) {
    /** True where a review can be asked for. */
    public boolean canReview() {
      return state.equals("due") || state.equals("failed");
    }
  }
}
