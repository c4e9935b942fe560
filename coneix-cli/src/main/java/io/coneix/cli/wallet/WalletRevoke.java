package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.contract.HeldContract;
import io.geowallet.wallet.Wallet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet revoke}: ends a contract. */
@Command(name = "revoke", description = "End a contract: no enclave runs it any more.")
final class WalletRevoke extends WalletAction {
  @Mixin private ContractOption contract;
  @Mixin private YesOption yes;
  @Mixin private NowOption now;

  WalletRevoke(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    HeldContract held = contract.of(wallet);
    if (!yes.wanted()) {
      confirm(
          language()
              .pick(
                  "End this contract? That cannot be taken back.",
                  "Mettre fin à ce contrat ? C'est sans retour."));
    }
    HeldContract ended = wallet.revoke(held);
    print(
        Map.of("contract", ended.offerHash().hex(), "state", ended.state().text()),
        List.of(language().pick("ended", "terminé")));
    now.apply(wallet, environment().err());
  }
}
