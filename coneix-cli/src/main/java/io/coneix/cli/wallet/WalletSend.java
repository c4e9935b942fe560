package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.geowallet.wallet.Wallet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet send}: sends a period and waits for the statement. */
@Command(
    name = "send",
    description = "Send a period to an enclave and wait for the statement; goes on after a crash.")
final class WalletSend extends WalletAction {
  @Mixin private ContractOption contract;
  @Mixin private PeriodOption period;
  @Mixin private NoHomeOption noHome;
  @Mixin private NowOption now;

  WalletSend(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    period.check();
  }

  @Override
  void run(Wallet wallet) {
    now.apply(wallet, environment().err());
    HeldContract held = contract.of(wallet);
    noHome.apply(wallet, held);
    HeldRun run = wallet.send(held, period.of(wallet, held));
    Statement said = run.said().orElseThrow();
    print(RunOutput.object(held, run, said), RunOutput.lines(held, run, said, language()));
    if (said.outcome() instanceof Outcome.Failed failed) {
      throw new RunRefused(run.k(), failed.code());
    }
  }
}
