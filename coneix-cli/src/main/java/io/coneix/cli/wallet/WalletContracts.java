package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.contract.offer.Offer;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.pages.PlainText;
import io.geowallet.wallet.Wallet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code coneix wallet contracts}: lists the contracts. */
@Command(name = "contracts", description = "List the contracts and where they stand.")
final class WalletContracts extends WalletAction {
  private static final int SHORT = 16;

  WalletContracts(Environment environment) {
    super(environment);
  }

  @Override
  void run(Wallet wallet) {
    for (HeldContract held : wallet.contracts()) {
      Offer offer = held.offer();
      long answers = wallet.runs(held).stream().filter(r -> r.statement().isPresent()).count();
      String company =
          PlainText.of(CompanyCertificate.decode(held.letter().vouchers().certificate()).company());
      print(
          object(held, state(wallet, held), company, wallet.runs(held), answers),
          List.of(
              held.offerHash().hex().substring(0, SHORT)
                  + "  "
                  + state(wallet, held)
                  + "  "
                  + company
                  + "  "
                  + PlainText.of(offer.program().name())
                  + "  "
                  + answers
                  + "/"
                  + offer.runs()));
    }
  }

  private static String state(Wallet wallet, HeldContract held) {
    long nowMs = wallet.holder().context().clock().millis();
    return held.isPastEnd(nowMs) ? "ended" : held.state().text();
  }

  private static Map<String, Object> object(
      HeldContract held, String state, String company, List<HeldRun> runs, long answers) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("contract", held.offerHash().hex());
    object.put("state", state);
    object.put("company", company);
    object.put("program", held.offer().program().name());
    object.put("run_names_used", runs.size());
    object.put("statements", answers);
    object.put("runs", held.offer().runs());
    return object;
  }
}
