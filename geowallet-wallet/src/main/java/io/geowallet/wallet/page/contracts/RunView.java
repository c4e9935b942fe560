package io.geowallet.wallet.page.contracts;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A run's page.
 *
 * @param company foreign text
 * @param first the period's first day
 * @param last its last day, included
 * @param said what the statement says; empty while none has come
 * @param loggedMs no later than this the run's name was in the log; empty before
 * @param simulated true where the contract accepts a simulated enclave (THREATS, T30)
 */
public record RunView(
    String id,
    String company,
    int k,
    int periodIndex,
    LocalDate first,
    LocalDate last,
    Optional<SaidView> said,
    Optional<Long> loggedMs,
    boolean simulated) {}
