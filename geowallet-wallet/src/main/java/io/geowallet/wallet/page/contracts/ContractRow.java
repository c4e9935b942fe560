package io.geowallet.wallet.page.contracts;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * A contract in a list.
 *
 * @param company foreign text
 * @param purpose the company's own words: foreign text
 * @param state for example {@code concluded}, by which the texts word it; {@link #ENDED} where its
 *     time is over and nobody has ended it before
 * @param lastDay the last day of its time
 * @param answers how many answers were given
 * @param runs how many were agreed
 * @param next the next period that can be sent
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record ContractRow(
    String id,
    String company,
    String purpose,
    String state,
    LocalDate lastDay,
    int answers,
    int runs,
    OptionalInt next,
    boolean simulated) {
  /** Its time is over. */
  public static final String ENDED = "ended";
}
