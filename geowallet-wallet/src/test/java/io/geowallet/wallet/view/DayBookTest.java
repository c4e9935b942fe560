package io.geowallet.wallet.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.retention.RecordRetention;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Trip;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.BusyMonth;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.trips.OwnTrip;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayBookTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @TempDir private Path directory;
  private WalletScene scene;

  @BeforeEach
  void open() {
    scene = new WalletScene(directory.resolve("w"));
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private DayBook book() {
    return new DayBook(scene.wallet().holder(), PARIS);
  }

  private void imported(List<Fix> fixes) {
    new FixRecords(scene.wallet().holder()).addImported(fixes);
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private List<Trip> judged(LocalDate date, ZoneId zone) {
    return scene.wallet().trips(date, zone).stream().map(OwnTrip::trip).toList();
  }

  private static List<Trip> trips(DaySummary day) {
    return day.trips().stream().map(DayTrip::trip).toList();
  }

  @Test
  void manyDaysAtOnce_haveTheTripsOfEachDayByItself() {
    imported(BusyMonth.of(date("2026-08-01"), 8, 3));
    for (ZoneId zone : List.of(PARIS, ZoneId.of("Asia/Kathmandu"))) {
      DayBook book = new DayBook(scene.wallet().holder(), zone);
      List<DaySummary> days = book.days(date("2026-07-30"), date("2026-08-10"));
      assertThat(days).hasSize(12);
      for (DaySummary day : days) {
        assertThat(trips(day)).as("%s %s", zone, day.date()).isEqualTo(judged(day.date(), zone));
      }
      assertThat(days.stream().mapToInt(d -> d.trips().size()).sum()).isGreaterThan(25);
    }
  }

  @Test
  void daysKeptInTheStore_areThoseThatWereMade() {
    imported(BusyMonth.of(date("2026-08-01"), 5, 3));
    List<DaySummary> made = book().days(date("2026-08-01"), date("2026-08-05"));
    scene.open();
    List<DaySummary> again = book().days(date("2026-08-01"), date("2026-08-05"));
    for (int i = 0; i < made.size(); i++) {
      assertThat(DayCodec.encode(1, again.get(i))).isEqualTo(DayCodec.encode(1, made.get(i)));
    }
  }

  @Test
  void damagedOrOlderCache_isMadeAnew() {
    imported(BusyMonth.of(date("2026-08-01"), 1, 3));
    DaySummary made = book().day(date("2026-08-01"));
    assertThat(DayCodec.decode(7, DayCodec.encode(7, made))).isPresent();
    assertThat(DayCodec.decode(8, DayCodec.encode(7, made))).isEmpty();
  }

  @Test
  void dayOfAnOlderVersion_whosePositionsAreGone_keepsItsTrips() {
    LocalDate date = date("2026-09-10");
    imported(
        new Route("2026-09-10T06:00:00Z")
            .stayUntil("2026-09-10T08:00:00Z")
            .drive(12_000)
            .stayUntil("2026-09-10T12:00:00Z")
            .fixes());
    scene.wallet().now();
    DaySummary made = book().day(date);
    LocalDay day = LocalDay.of(date, PARIS);
    long stamp = book().positions().stamp(day.windowFromMs(), day.windowToMs());
    scene
        .wallet()
        .holder()
        .context()
        .store()
        .table(TableId.LOCAL)
        .put(RowKeys.of("day Europe/Paris " + date), DayCodec.encode(4, stamp, made));
    new RecordRetention(scene.wallet().holder(), Category.POSITION).remove(s -> true, n -> {});
    DaySummary kept = book().day(date);
    assertThat(trips(kept)).isEqualTo(trips(made)).hasSize(1);
    assertThat(kept.trips().get(0).ways()).isEmpty();
    assertThat(trips(book().day(date))).isEqualTo(trips(made));
  }

  @Test
  void secondFile_changesTheDaysThatItIsAbout() {
    DayBook book = book();
    List<Fix> fixes =
        new Route("2026-09-10T06:00:00Z")
            .stayUntil("2026-09-10T08:00:00Z")
            .drive(12_000)
            .stayUntil("2026-09-10T12:00:00Z")
            .fixes();
    assertThat(book.day(date("2026-09-10")).isEmpty()).isTrue();
    imported(fixes.subList(0, 60));
    assertThat(book.day(date("2026-09-10")).trips()).isEmpty();
    assertThat(book.positions().waiting().isEmpty()).isFalse();
    imported(fixes);
    assertThat(book.day(date("2026-09-10")).trips()).hasSize(1);
    scene.wallet().now();
    assertThat(book.positions().waiting().isEmpty()).isTrue();
    assertThat(trips(book.day(date("2026-09-10")))).isEqualTo(judged(date("2026-09-10"), PARIS));
    assertThat(book.first()).contains(date("2026-09-10"));
    assertThat(book.last()).contains(date("2026-09-10"));
  }

  @Test
  void sameFileAgain_afterItCameAsOneNode_isKnownFast() {
    List<Fix> fixes = BusyMonth.of(date("2026-08-01"), 31, 3);
    imported(fixes);
    scene.wallet().now();
    long start = System.nanoTime();
    FixRecords.Added again = new FixRecords(scene.wallet().holder()).addImported(fixes);
    assertThat(again.added()).isZero();
    assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(8);
  }

  @Test
  void partThatGoesFromWaitingIntoANode_changesNoDay() {
    imported(BusyMonth.of(date("2026-08-01"), 2, 3));
    DayBook book = book();
    DaySummary before = book.day(date("2026-08-01"));
    scene.wallet().now();
    assertThat(book.day(date("2026-08-01"))).isSameAs(before);
  }

  @Test
  void tripAcrossMidnight_belongsToTheDayOnWhichItStarts() {
    imported(
        new Route("2026-09-10T20:00:00Z")
            .stayUntil("2026-09-10T21:45:00Z")
            .drive(30_000)
            .stayUntil("2026-09-11T02:00:00Z")
            .fixes());
    DayBook book = book();
    DaySummary first = book.day(date("2026-09-10"));
    DaySummary second = book.day(date("2026-09-11"));
    assertThat(first.trips()).hasSize(1);
    assertThat(second.trips()).isEmpty();
    long arrival = first.trips().get(0).trip().endMs();
    assertThat(second.standing().get(0).startMs()).isBetween(arrival, arrival + 60_000);
    assertThat(second.sums().mm()).isZero();
    assertThat(first.sums().mm(Mode.CAR)).isBetween(29_500_000L, 30_500_000L);
  }

  /** A phone that is off for days and goes on elsewhere: only its own silence tells of the way. */
  private static List<Fix> silentFor(int metres, String from, String to) {
    Route route =
        new Route("2026-09-10T06:00:00Z")
            .stayUntil("2026-09-10T08:00:00Z")
            .drive(12_000)
            .stayUntil(from);
    return (metres == 0 ? route : route.drive(metres))
            .stayUntil("2026-09-13T12:00:00Z")
            .drive(8_000)
            .stayUntil("2026-09-13T15:00:00Z")
            .fixes()
            .stream()
            .filter(f -> f.timeMs() <= ms(from) || f.timeMs() >= ms(to))
            .toList();
  }

  private static long ms(String iso) {
    return Instant.parse(iso).toEpochMilli();
  }

  @Test
  void silenceOfDays_isAGapOfTheDayOnWhichItBegan() {
    imported(silentFor(90_000, "2026-09-10T10:00:00Z", "2026-09-13T09:00:00Z"));
    DayBook book = book();
    List<DayTrip> first = book.day(date("2026-09-10")).trips();
    assertThat(first).hasSize(2);
    Trip silent = first.get(1).trip();
    assertThat(silent.legs()).extracting(Leg::mode).containsExactly(Mode.UNKNOWN);
    assertThat(silent.gaps().get(0).straightMm()).isBetween(89_000_000L, 91_000_000L);
    assertThat(silent.distanceMm()).isZero();
    assertThat(book.day(date("2026-09-11")).isEmpty()).isTrue();
    assertThat(book.day(date("2026-09-12")).isEmpty()).isTrue();
    for (String day : List.of("2026-09-10", "2026-09-11", "2026-09-12", "2026-09-13")) {
      assertThat(trips(book.day(date(day)))).as(day).isEqualTo(judged(date(day), PARIS));
    }
  }

  @Test
  void silenceOfDaysThatEndsOnTheMove_isAGapOfTheTripThatFollows() {
    imported(silentFor(90_000, "2026-09-10T10:00:00Z", "2026-09-13T12:03:00Z"));
    DayBook book = book();
    assertThat(book.day(date("2026-09-10")).trips()).hasSize(1);
    List<Trip> last = trips(book.day(date("2026-09-13")));
    assertThat(last).hasSize(1);
    assertThat(last.get(0).gaps()).hasSize(1);
    assertThat(last).isEqualTo(judged(date("2026-09-13"), PARIS));
  }

  @Test
  void silenceOfDaysInOnePlace_isStandingOfTheDaysAroundIt_notSeen() {
    imported(silentFor(0, "2026-09-10T10:00:00Z", "2026-09-13T09:00:00Z"));
    DayBook book = book();
    DaySummary first = book.day(date("2026-09-10"));
    assertThat(first.trips()).hasSize(1);
    Standing evening = first.standing().get(first.standing().size() - 1);
    assertThat(evening.seen()).isFalse();
    assertThat(evening.endMs()).isEqualTo(LocalDay.of(first.date(), PARIS).endMs());
    assertThat(book.day(date("2026-09-13")).standing().get(0).seen()).isFalse();
  }

  @Test
  void positionsOfTheSilenceThatComeLater_changeTheDayOnWhichItBegan() {
    List<Fix> all = silentFor(90_000, "2026-09-10T10:00:00Z", "2026-09-10T10:00:00Z");
    imported(silentFor(90_000, "2026-09-10T10:00:00Z", "2026-09-13T09:00:00Z"));
    DayBook book = book();
    book.day(date("2026-09-10"));
    imported(all);
    List<Trip> trips = trips(book.day(date("2026-09-10")));
    assertThat(trips).hasSize(2).isEqualTo(judged(date("2026-09-10"), PARIS));
    assertThat(trips.get(1).gaps()).isEmpty();
  }

  @Test
  void daysOnWhichClocksChange_have92And100Slots() {
    DayBook book = book();
    assertThat(book.day(date("2026-03-29")).slots()).isEqualTo(92);
    assertThat(book.day(date("2025-10-26")).slots()).isEqualTo(100);
    assertThat(book.day(date("2026-03-30")).slots()).isEqualTo(96);
    imported(BusyMonth.of(date("2025-10-25"), 3, 3));
    assertThat(book.day(date("2025-10-26")).recordedSlots()).isEqualTo(100);
  }

  @Test
  void draftsOfTheOpenSlot_areSeenAndCalledSo() {
    List<Fix> fixes =
        new Route("2026-09-30T13:00:00Z")
            .stayUntil("2026-09-30T13:20:00Z")
            .drive(25_000)
            .stayUntil("2026-09-30T14:10:00Z")
            .fixes();
    DayBook book = book();
    LocalDate today = date("2026-09-30");
    Slot now = Slot.ofMs(scene.clock().millis());
    imported(fixes.stream().filter(f -> f.timeMs() < now.startMs()).toList());
    assertThat(book.day(today).hasDraft()).isFalse();
    scene.wallet().addFixes(fixes.stream().filter(f -> f.timeMs() >= now.startMs()).toList());
    DaySummary day = book.day(today);
    assertThat(day.hasDraft()).isTrue();
    assertThat(day.draftFromMs()).isEqualTo(now.startMs());
    assertThat(book.last()).contains(today);
    scene.clock().set(now.endMs());
    scene.wallet().closeSlot(now);
    assertThat(book.day(today).hasDraft()).isFalse();
    assertThat(trips(book.day(today))).isEqualTo(judged(today, PARIS));
  }

  @Test
  void silenceInOnePlace_isNotCalledSeen_andBeforeTheFirstPositionThereIsNothing() {
    imported(new Route("2026-09-10T06:00:00Z").stayUntil("2026-09-10T07:00:00Z").fixes());
    imported(new Route("2026-09-10T12:00:00Z").stayUntil("2026-09-10T13:00:00Z").fixes());
    DaySummary day = book().day(date("2026-09-10"));
    assertThat(day.trips()).isEmpty();
    assertThat(day.standing()).extracting(Standing::seen).containsExactly(true, false, true);
    assertThat(day.standing().get(0).startMs())
        .isGreaterThan(LocalDay.of(day.date(), PARIS).startMs());
    assertThat(day.recordedSlots()).isEqualTo(8);
  }

  @Test
  void cacheInTheStore_isSealedAndNotArchived() {
    assertThat(TableId.LOCAL.isArchived()).isFalse();
    assertThat(TableId.LOCAL.isOrdered()).isFalse();
  }

  @Test
  void monthOf60000Positions_isReadyFast_andAYearToo() {
    imported(BusyMonth.of(date("2026-08-01"), 31, 3));
    DayBook book = book();
    long start = System.nanoTime();
    book.days(date("2026-08-01"), date("2026-08-31"));
    long cold = (System.nanoTime() - start) / 1_000_000;
    start = System.nanoTime();
    book.days(date("2026-08-01"), date("2026-08-31"));
    long warm = (System.nanoTime() - start) / 1_000_000;
    scene.open();
    DayBook restarted = book();
    start = System.nanoTime();
    restarted.days(date("2026-08-01"), date("2026-08-31"));
    long stored = (System.nanoTime() - start) / 1_000_000;
    System.out.println(
        "month made " + cold + " ms, known " + warm + " ms, stored " + stored + " ms");
    assertThat(warm).isLessThan(100);
    assertThat(stored).isLessThan(1_000);
  }
}
