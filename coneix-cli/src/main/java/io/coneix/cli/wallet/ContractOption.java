package io.coneix.cli.wallet;

import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import picocli.CommandLine.Option;

/** {@code --contract DIGITS}: which contract is meant. */
final class ContractOption {
  @Option(
      names = "--contract",
      paramLabel = "DIGITS",
      description = "The first digits of its name (default: the only contract there is).")
  private String prefix = "";

  HeldContract of(Wallet wallet) {
    return wallet.contract(prefix);
  }
}
