package io.geowallet.wallet.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Trip;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.trips.OwnTrip;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a time in which the wallet's own phone was live. */
class OverlappingFileTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DATE = LocalDate.parse("2026-09-30");

  @TempDir private Path directory;

  private static List<Fix> moved(List<Fix> fixes, int latE7, int lonE7) {
    return fixes.stream()
        .map(f -> Fix.at(f.timeMs() + 1_700, f.latE7() + latE7, f.lonE7() + lonE7))
        .toList();
  }

  @Test
  void T07_overlappingFile_addsNoKilometres() {
    List<Fix> live =
        new Route("2026-09-30T14:00:00Z")
            .stayUntil("2026-09-30T14:40:00Z")
            .drive(12_000)
            .stayUntil("2026-09-30T16:30:00Z")
            .fixes();
    List<Fix> paris =
        new Route("2026-09-30T14:45:00Z").drive(9_000).stayUntil("2026-09-30T15:20:00Z").fixes();
    try (WalletScene scene = new WalletScene(directory.resolve("w"))) {
      scene.live("2026-09-30T16:30:00Z", live);
      DayBook book = new DayBook(scene.wallet().holder(), PARIS);
      List<Trip> before = trips(book);
      assertThat(before).hasSize(1);
      FixRecords records = new FixRecords(scene.wallet().holder());
      FixRecords.Added added = records.addImported(moved(paris, 20_000_000, 3_000_000));
      assertThat(added.added()).isEqualTo(paris.size());
      assertThat(trips(book)).isEqualTo(before);
      assertThat(book.day(DATE).trips()).noneMatch(DayTrip::fromFile);
      assertThat(scene.wallet().trips(DATE, PARIS).stream().map(OwnTrip::trip)).isEqualTo(before);
      // Once more: all of it is known, though it is in no trip.
      assertThat(records.addImported(moved(paris, 20_000_000, 3_000_000)).added()).isZero();
    }
  }

  private static List<Trip> trips(DayBook book) {
    return book.day(DATE).trips().stream().map(DayTrip::trip).toList();
  }
}
