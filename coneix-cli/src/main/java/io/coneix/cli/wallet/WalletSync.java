package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.holder.run.MailEvent;
import io.geowallet.wallet.Wallet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet sync}: sends what waits and reads the mailboxes. */
@Command(name = "sync", description = "Send what waits, read the mailboxes, archive what changed.")
final class WalletSync extends WalletAction {
  private static final int SHORT = 16;

  @Mixin private NowOption now;

  WalletSync(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    for (MailEvent event : wallet.sync()) {
      if (event instanceof MailEvent.Concluded concluded) {
        String name = concluded.offerHash().hex();
        print(
            Map.of("event", "concluded", "contract", name),
            List.of(language().pick("contract concluded: ", "contrat conclu : ") + cut(name)));
      } else if (event instanceof MailEvent.StatementCame came) {
        String name = came.offerHash().hex();
        print(
            Map.of("event", "statement", "contract", name, "run", came.k()),
            List.of(
                language().pick("statement of run ", "relevé du calcul ")
                    + came.k()
                    + ": "
                    + cut(name)));
      } else if (event instanceof MailEvent.Deleted gone) {
        print(
            Map.of("event", "deleted", "messages", gone.messages()),
            List.of(
                language()
                        .pick(
                            "deleted, unreadable for this wallet: ",
                            "supprimé, illisible pour ce wallet : ")
                    + gone.messages()));
      } else if (event instanceof MailEvent.SetAside aside) {
        print(
            Map.of("event", "set-aside", "why", aside.why()),
            List.of(language().pick("set aside: ", "mis de côté : ") + aside.why()));
      }
    }
    now.apply(wallet, environment().err());
  }

  private static String cut(String name) {
    return name.substring(0, SHORT);
  }
}
