package io.geowallet.wallet.page.contracts;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.page.contracts.ContractView.PeriodRow;
import io.geowallet.wallet.terms.OfferedTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A period that its contract waits for: over, and without an answer.
 *
 * @param path of the contract's page
 * @param company foreign text
 * @param last its last day, included
 */
public record DuePeriod(String path, String company, LocalDate first, LocalDate last) {
  /** The first one of each contract in force. */
  public static List<DuePeriod> all(Wallet wallet, long nowMs) {
    HeldContracts contracts = new HeldContracts(wallet);
    return contracts.all().stream().flatMap(held -> of(contracts, held, nowMs).stream()).toList();
  }

  private static Optional<DuePeriod> of(HeldContracts contracts, HeldContract held, long nowMs) {
    ContractRows rows = new ContractRows(held, contracts.runs(held), nowMs);
    OptionalInt next = rows.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    PeriodRow period = rows.periods().get(next.getAsInt());
    return Optional.of(
        new DuePeriod(
            HeldContracts.path(held),
            OfferedTerms.of(held).company(),
            period.first(),
            period.last()));
  }
}
