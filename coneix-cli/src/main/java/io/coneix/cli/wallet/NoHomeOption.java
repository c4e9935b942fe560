package io.coneix.cli.wallet;

import io.coneix.cli.role.Count;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import picocli.CommandLine.Option;

/**
 * {@code --no-home}: the explicit answer of whoever has no home that the contract is to leave out.
 */
final class NoHomeOption {
  @Option(
      names = "--no-home",
      description = {
        "Say that none of your trips to or from the contract's workplaces starts or ends at home:",
        "then none is left out as a commute. Kept until 'wallet home' says otherwise."
      })
  private boolean none;

  /** Keeps the answer, where it was given; where a home is named, both cannot be meant. */
  void apply(Wallet wallet, HeldContract held) {
    if (none && !wallet.homes().isEmpty()) {
      throw new UnusableText(
          "--no-home",
          "no home that is named; 'wallet home --forget' forgets it",
          Count.of(wallet.homes().size(), "home"));
    }
    if (none && wallet.homeBook().isUnsaid(held)) {
      wallet.homeBook().sayNone(held);
    }
  }
}
