package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.trips.OwnTrip;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet private}: withholds a trip from every contract. */
@Command(
    name = "private",
    description = "Withhold a trip, and every quarter of an hour that it touches, from contracts.")
final class WalletPrivate extends WalletAction {
  private static final long MM_PER_M = 1_000;

  @Mixin private DayOptions day;

  @Option(
      names = "--trip",
      paramLabel = "N",
      required = true,
      description = "The trip's number on that day, as 'wallet trips' lists it.")
  private int number;

  @Option(names = "--undo", description = "Take the mark back.")
  private boolean undo;

  @Mixin private YesOption yes;
  @Mixin private NowOption now;

  WalletPrivate(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    day.date(environment());
  }

  @Override
  void run(Wallet wallet) {
    List<OwnTrip> trips = wallet.trips(day.date(environment()), day.zone(environment()));
    if (number < 1 || number > trips.size()) {
      throw new UnusableText("--trip", "1 to " + trips.size() + " on that day", "" + number);
    }
    OwnTrip trip = trips.get(number - 1);
    long lostM = undo ? 0 : wallet.lostMm(trip) / MM_PER_M;
    if (undo) {
      wallet.unmarkPrivate(trip);
    } else {
      ask(lostM);
      wallet.markPrivate(trip);
    }
    int slots = trip.slots().size();
    int withheld = wallet.withheld(trip).size();
    print(
        Map.of(
            "trip", number,
            "private", withheld == slots,
            "slots", slots,
            "withheld", withheld,
            "lost_m", lostM),
        List.of(undo ? opened(slots, withheld) : slots + withheldWords()));
    now.apply(wallet, environment().err());
  }

  private String withheldWords() {
    return language().pick(" quarters of an hour withheld", " quarts d'heure retenus");
  }

  /** What other private trips share with it stays withheld. */
  private String opened(int slots, int withheld) {
    if (withheld == 0) {
      return language().pick("no longer private", "n'est plus privé");
    }
    String first =
        withheld < slots
            ? language().pick("no longer private", "n'est plus privé")
            : language().pick("still private", "toujours privé");
    return first
        + language()
            .pick(
                "; quarters of an hour withheld for another private trip: ",
                " ; quarts d'heure retenus pour un autre trajet privé : ")
        + withheld;
  }

  private void ask(long lostM) {
    if (lostM > 0 && !yes.wanted()) {
      confirm(
          language()
              .pick(
                  lostM + " metres of other drives will be lost with it. Withhold all the same?",
                  lostM + " mètres d'autres trajets seront perdus avec. Retenir quand même ?"));
    }
  }
}
