package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.geowallet.wallet.Wallet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet statement}: shows the statements of a contract. */
@Command(name = "statement", description = "Show the statements of a contract.")
final class WalletStatement extends WalletAction {
  @Mixin private ContractOption contract;

  @Option(names = "--run", paramLabel = "K", description = "Only that run's (default: all).")
  private @Nullable Integer only;

  WalletStatement(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    HeldContract held = contract.of(wallet);
    for (HeldRun run : wallet.runs(held)) {
      if (only == null || only == run.k()) {
        run.said()
            .ifPresent(
                said ->
                    print(
                        RunOutput.object(held, run, said),
                        RunOutput.lines(held, run, said, language())));
      }
    }
  }
}
