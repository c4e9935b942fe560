package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Status;
import io.geowallet.wallet.Wallet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code coneix wallet status}: says how the wallet stands; asks nobody. */
@Command(name = "status", description = "Say how the wallet stands; asks nobody.")
final class WalletStatus extends WalletAction {
  WalletStatus(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    Status status = wallet.status();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("platform", status.platform());
    object.put("nodes", status.delivery().lastNode());
    object.put("logged", status.delivery().lastLogged());
    object.put("waiting", status.waiting());
    object.put("contracts", status.contracts());
    object.put("private_slots", status.privateSlots());
    object.put("archived", status.archived().name().toLowerCase(Locale.ROOT));
    print(
        object,
        List.of(
            language().pick("platform: ", "plateforme : ") + platform(status),
            language().pick("nodes: ", "nœuds : ")
                + status.delivery().lastNode()
                + language().pick(", not logged yet: ", ", pas encore au journal public : ")
                + status.delivery().pending(),
            status.waiting()
                ? language()
                    .pick(
                        "something waits for the next node",
                        "quelque chose attend le prochain nœud")
                : language().pick("nothing waits", "rien n'attend"),
            language().pick("contracts: ", "contrats : ")
                + status.contracts()
                + language().pick(", private quarters of an hour: ", ", quarts d'heure privés : ")
                + status.privateSlots(),
            language().pick("kept elsewhere: ", "gardé ailleurs : ") + archived(status)));
  }

  private String archived(Status status) {
    return switch (status.archived()) {
      case NOTHING ->
          language()
              .pick(
                  "nothing; if this computer is lost, the 24 words alone bring nothing back",
                  "rien ; si cet ordinateur est perdu, les 24 mots seuls ne rendent rien");
      case PART ->
          language()
              .pick(
                  "sealed, at the platform, but for the latest changes",
                  "scellé, à la plateforme, sauf les derniers changements");
      case ALL -> language().pick("sealed, at the platform", "scellé, à la plateforme");
    };
  }

  private String platform(Status status) {
    return status.platform().isEmpty()
        ? language()
            .pick(
                "none yet ('wallet connect' chooses one)",
                "aucune pour l'instant ('wallet connect' en choisit une)")
        : status.platform();
  }
}
