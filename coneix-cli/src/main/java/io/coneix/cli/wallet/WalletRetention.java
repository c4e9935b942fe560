package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.retention.Retention;
import io.geowallet.wallet.retention.RetentionBook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet retention}: how long positions are kept. */
@Command(
    name = "retention",
    description = {
      "Show or set how long this computer keeps positions (default: for ever).",
      "Nodes, hashes and answers that were given stay, and so does what an open",
      "contract may still be asked about. What is removed is gone for good."
    })
final class WalletRetention extends WalletAction {
  @Option(names = "--months", paramLabel = "N", description = "Keep them for N months.")
  private @Nullable Integer months;

  @Option(names = "--all", description = "Keep everything from now on.")
  private boolean all;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "By whose midnights days begin (default: this machine's).")
  private @Nullable String zone;

  @Mixin private YesOption yes;

  WalletRetention(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    if (months != null && (months < 1 || months > Retention.MOST_MONTHS || all)) {
      throw new UnusableText(
          "--months", "1 to " + Retention.MOST_MONTHS + ", without --all", "another");
    }
    DayOptions.zone(zone, environment());
  }

  @Override
  void run(Wallet wallet) {
    RetentionBook book = new RetentionBook(wallet.holder());
    if (months != null) {
      set(book, new Retention(months, DayOptions.zone(zone, environment())));
    } else {
      if (all) {
        book.clear();
      }
      show(book.get(), 0);
    }
  }

  private void set(RetentionBook book, Retention wish) {
    RetentionBook.Preview preview = book.preview(wish);
    if (preview.slots() > 0 && !yes.wanted()) {
      confirm(
          language()
              .pick(
                  "The positions of "
                      + preview.slots()
                      + " quarters of an hour from before "
                      + preview.first()
                      + " will be removed for good; "
                      + preview.needed()
                      + " older ones stay for open contracts. Remove them?",
                  "Les positions de "
                      + preview.slots()
                      + " quarts d'heure d'avant le "
                      + preview.first()
                      + " seront effacées pour toujours ; "
                      + preview.needed()
                      + " plus anciens restent pour des contrats en cours. Les effacer ?"));
    }
    book.set(wish);
    show(book.get(), book.apply(so -> {}));
  }

  private void show(Optional<Retention> now, long removed) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("months", now.map(Retention::months).orElse(0));
    object.put("removed_records", removed);
    String kept =
        now.map(
                r ->
                    language()
                        .pick(
                            "positions are kept for " + r.months() + " months",
                            "les positions sont gardées " + r.months() + " mois"))
            .orElseGet(
                () ->
                    language().pick("all positions are kept", "toutes les positions sont gardées"));
    String gone =
        removed == 0
            ? ""
            : language().pick("; records removed: ", " ; enregistrements effacés : ") + removed;
    print(object, List.of(kept + gone));
  }
}
