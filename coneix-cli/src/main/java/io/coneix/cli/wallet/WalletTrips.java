package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.trips.OwnTrip;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet trips}: lists the trips of a day. */
@Command(name = "trips", description = "List the trips of a day.")
final class WalletTrips extends WalletAction {
  @Mixin private DayOptions day;

  WalletTrips(Environment environment) {
    super(environment);
  }

  @Override
  void check() {
    day.date(environment());
  }

  @Override
  void run(Wallet wallet) {
    ZoneId zone = day.zone(environment());
    LocalDate date = day.date(environment());
    List<OwnTrip> trips = wallet.trips(date, zone);
    for (OwnTrip trip : trips) {
      print(TripLine.object(trip), List.of(TripLine.of(trip, zone, language())));
    }
    if (trips.isEmpty() && !wantsJson()) {
      print(Map.of(), List.of(language().pick("no trips", "aucun trajet")));
    }
  }
}
