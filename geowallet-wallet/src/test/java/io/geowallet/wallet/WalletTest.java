package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.evidence.key.RootSecret;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.run.RunWouldFail;
import io.coneix.holder.store.ForeignStore;
import io.coneix.holder.store.UnusableDirectory;
import io.coneix.holder.store.WalletInUse;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Place;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageStatement;
import io.geowallet.wallet.imports.NoUsableLine;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.record.ImportResult;
import io.geowallet.wallet.testing.DirectoryHash;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.trips.OwnTrip;
import io.geowallet.wallet.trips.PrivateMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalletTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate DAY = LocalDate.parse("2026-10-01");
  private static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);

  /** A business drive of 12 km at 10:00, a private one of 5 km at 14:10, one of 8 km at 14:30. */
  private static final List<Fix> DRIVES =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T12:10:00Z")
          .drive(5_000)
          .stayUntil("2026-10-01T12:31:00Z")
          .drive(8_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  /** One drive, from 10:00 for fifty minutes. */
  private static final List<Fix> LONG =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(42_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  @TempDir Path temp;
  private WalletScene scene;

  @BeforeEach
  void start() {
    scene = new WalletScene(temp.resolve("wallet"));
  }

  @AfterEach
  void stop() {
    scene.close();
  }

  private static MileageStatement said(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    return MileageStatement.of(Answer.decode(((Outcome.Answered) outcome).answer()));
  }

  private static MileageStatement said(HeldRun run) {
    return said(run.said().orElseThrow().outcome());
  }

  private HeldContract day() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(LIVE));
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    scene.host().start();
    return held;
  }

  @Test
  void liveDay_isReviewedAndAnswered() {
    HeldContract held = day();
    assertThat(scene.wallet().nextPeriod(held)).isZero();
    Review review = scene.wallet().review(held, 0);
    MileageStatement reviewed = said(review.outcome());
    assertThat(reviewed.distanceHm()).isCloseTo(250, within(5L));
    assertThat(reviewed.lines()).hasSize(3);
    assertThat(said(scene.wallet().send(held, 0))).isEqualTo(reviewed);
    assertThat(scene.wallet().send(held, 0).k()).isEqualTo(1);
    assertThat(scene.wallet().bundle(held).runs()).hasSize(1);
  }

  @Test
  void periodOutsideTheYearsOfTheScale_isNotSent_andUsesNoName() {
    TableDocument old =
        new TableDocument(
            MileageProgram.SCALE, 2023, 2025, "a test", FrenchScale.table().content());
    HeldContract held = scene.conclude(WalletScene.mileage().tables(old));
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    scene.host().start();
    assertThatThrownBy(() -> scene.wallet().send(held, 0))
        .isInstanceOf(RunWouldFail.class)
        .hasMessageContaining("program-failed");
    assertThat(scene.wallet().runs(held)).isEmpty();
  }

  @Test
  void tripsOfADay_areListed() {
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    List<OwnTrip> trips = scene.wallet().trips(DAY, PARIS);
    assertThat(trips).hasSize(3).noneMatch(OwnTrip::isPrivate);
    assertThat(trips.get(0).trip().distanceMm()).isCloseTo(12_000_000, within(300_000L));
    assertThat(scene.wallet().trips(DAY.plusDays(1), PARIS)).isEmpty();
  }

  @Test
  void privateTrip_isWithheld_andItsPriceIsTold() {
    HeldContract held = day();
    OwnTrip trip = scene.wallet().trips(DAY, PARIS).get(1);
    // It shares the slot from 14:30 on? No: it ends at 14:16, the next begins at 14:31.
    assertThat(scene.wallet().lostMm(trip)).isZero();
    scene.wallet().markPrivate(trip);
    Review review = scene.wallet().review(held, 0);
    assertThat(review.withheldSlots()).isEqualTo(2);
    assertThat(review.lostMm()).isZero();
    MileageStatement said = said(scene.wallet().send(held, 0));
    assertThat(said.distanceHm()).isCloseTo(200, within(5L));
    assertThat(said.slotsWithheld()).isEqualTo(2);
    assertThat(scene.wallet().trips(DAY, PARIS).get(1).isPrivate()).isTrue();
  }

  @Test
  void privateTripThatSharesASlot_costsMetres() {
    List<Fix> shared =
        new Route("2026-10-01T06:00:00Z")
            .stayUntil("2026-10-01T08:00:00Z")
            .drive(4_000)
            .stayUntil("2026-10-01T08:12:00Z")
            .drive(9_000)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes();
    HeldContract held = scene.conclude(WalletScene.mileage());
    scene.live("2026-10-01T23:15:00Z", shared);
    scene.host().start();
    List<OwnTrip> trips = scene.wallet().trips(DAY, PARIS);
    assertThat(trips).hasSize(2);
    // The second trip's first three minutes lie in the slot in which the first one ends.
    long lost = scene.wallet().lostMm(trips.get(0));
    assertThat(lost).isBetween(1_500_000L, 3_500_000L);
    scene.wallet().markPrivate(trips.get(0));
    assertThat(scene.wallet().review(held, 0).lostMm()).isEqualTo(lost);
    scene.wallet().unmarkPrivate(trips.get(0));
    assertThat(scene.wallet().review(held, 0).withheldSlots()).isZero();
  }

  /** Cut off from its end, a way from home may be one to work: the program counts nothing of it. */
  @Test
  void privateTripThatHidesWhereOneFromHomeEnds_costsAllOfThat() {
    List<Fix> shared =
        new Route("2026-10-01T06:00:00Z")
            .stayUntil("2026-10-01T08:10:00Z")
            .drive(9_000)
            .stayUntil("2026-10-01T08:27:00Z")
            .drive(4_000)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes();
    scene.wallet().setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 200)));
    HeldContract held = scene.conclude(WalletScene.mileage());
    scene.live("2026-10-01T23:15:00Z", shared);
    scene.host().start();
    List<OwnTrip> trips = scene.wallet().trips(DAY, PARIS);
    assertThat(trips).hasSize(2);
    long all = trips.get(0).trip().distanceMm();
    long lost = scene.wallet().lostMm(trips.get(1));
    scene.wallet().markPrivate(trips.get(1));
    Review review = scene.wallet().review(held, 0);
    assertThat(review.lostMm()).isEqualTo(lost);
    MileageStatement said = said(scene.wallet().send(held, 0));
    assertThat(said.lines()).isEmpty();
    assertThat(said.legsAcrossEdge()).isEqualTo(1);
    assertThat(lost).isEqualTo(all);
  }

  @Test
  void tripThatSharesASlotWithAPrivateOne_isOpenedWithoutIt() {
    List<Fix> neighbours =
        new Route("2026-10-01T06:00:00Z")
            .stayUntil("2026-10-01T08:00:00Z")
            .drive(16_000)
            .stayUntil("2026-10-01T08:26:00Z")
            .drive(12_000)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes();
    HeldContract held = scene.conclude(WalletScene.mileage());
    scene.live("2026-10-01T23:15:00Z", neighbours);
    scene.host().start();
    List<OwnTrip> trips = scene.wallet().trips(DAY, PARIS);
    assertThat(trips.get(0).slots().intersect(trips.get(1).slots()).size()).isEqualTo(1);
    scene.wallet().markPrivate(trips.get(0));
    scene.wallet().markPrivate(trips.get(1));
    PrivateMarks.Change opened = scene.wallet().unmarkPrivate(trips.get(0));
    assertThat(scene.wallet().withheld(trips.get(1))).isEqualTo(trips.get(1).slots());
    assertThat(scene.wallet().withheld(trips.get(0)).size()).isEqualTo(1);
    assertThat(scene.wallet().review(held, 0).withheldSlots())
        .isEqualTo(trips.get(1).slots().size());
    scene.wallet().undoPrivate(opened);
    assertThat(scene.wallet().trips(DAY, PARIS)).allMatch(OwnTrip::isPrivate);
  }

  @Test
  void privateTripThatGoesOn_isWithheldToItsEnd() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(LIVE));
    scene.live("2026-10-01T08:15:00Z", LONG);
    OwnTrip begun = scene.wallet().trips(DAY, PARIS).get(0);
    assertThat(begun.slots().size()).isEqualTo(3);
    scene.wallet().markPrivate(begun);
    scene.live("2026-10-01T23:15:00Z", LONG);
    scene.host().start();
    assertThat(scene.wallet().trips(DAY, PARIS)).hasSize(1).allMatch(OwnTrip::isPrivate);
    assertThat(scene.wallet().review(held, 0).withheldSlots()).isEqualTo(5);
    MileageStatement said = said(scene.wallet().send(held, 0));
    assertThat(said.lines()).isEmpty();
    assertThat(said.slotsWithheld()).isEqualTo(5);
  }

  @Test
  void privateTripThatAFileLengthens_isWithheldToItsEnds_untilItsOwnerSaysOtherwise() {
    HeldContract held = scene.conclude(WalletScene.mileage());
    long middle = OfferSketch.sec("2026-10-01T08:15:00Z") * 1000;
    scene.live("2026-10-01T23:15:00Z", LONG.stream().filter(f -> f.timeMs() >= middle).toList());
    scene.host().start();
    scene.wallet().markPrivate(scene.wallet().trips(DAY, PARIS).get(0));
    assertThat(scene.wallet().review(held, 0).withheldSlots()).isEqualTo(4);
    new FixRecords(scene.wallet().holder()).addImported(LONG);
    scene.wallet().now();
    assertThat(scene.wallet().review(held, 0).withheldSlots()).isEqualTo(5);
    scene.wallet().unmarkPrivate(scene.wallet().trips(DAY, PARIS).get(0));
    assertThat(scene.wallet().review(held, 0).withheldSlots()).isZero();
  }

  @Test
  void commute_isNoBusinessTrip_onceHomeIsKnown() {
    // From home to the office, 150 arc minutes of a tenth degree north: about 16.7 km.
    List<Fix> commute =
        new Route("2026-10-01T05:00:00Z")
            .stayUntil("2026-10-01T06:30:00Z")
            .drive(16_679)
            .stayUntil("2026-10-01T17:30:00Z")
            .fixes();
    HeldContract held = scene.conclude(WalletScene.mileage());
    scene.live("2026-10-01T23:15:00Z", commute);
    scene.host().start();
    assertThat(said(scene.wallet().review(held, 0).outcome()).lines()).hasSize(1);
    scene.wallet().setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 200)));
    assertThat(said(scene.wallet().review(held, 0).outcome()).lines()).isEmpty();
    assertThat(scene.open().homes()).hasSize(1);
  }

  @Test
  void draft_survivesTheProcess() {
    scene.clock().set(DRIVES.get(0).timeMs());
    assertThat(scene.wallet().addFixes(DRIVES.subList(0, 5))).isEqualTo(5);
    assertThat(scene.wallet().addFixes(DRIVES.subList(0, 6))).isEqualTo(1);
    scene.open();
    var slot = io.coneix.evidence.slot.Slot.ofMs(DRIVES.get(0).timeMs());
    scene.clock().set(slot.endMs());
    scene.wallet().closeSlot(slot);
    assertThat(
            scene
                .wallet()
                .holder()
                .graph()
                .reader()
                .payloads(slot, io.coneix.evidence.key.Category.POSITION))
        .hasSize(1);
    assertThat(scene.wallet().addFixes(DRIVES.subList(0, 6))).isZero();
  }

  private Path csv(List<Fix> fixes) throws IOException {
    StringBuilder text = new StringBuilder("time,lat,lon\n");
    for (Fix fix : fixes) {
      text.append(java.time.Instant.ofEpochMilli(fix.timeMs()));
      text.append(',').append(java.math.BigDecimal.valueOf(fix.latE7(), 7));
      text.append(',').append(java.math.BigDecimal.valueOf(fix.lonE7(), 7)).append('\n');
    }
    return Files.writeString(temp.resolve("track.csv"), text);
  }

  @Test
  void sameFileAgain_addsNothing() throws IOException {
    scene.clock().set(OfferSketch.sec("2026-10-20T00:00:00Z") * 1000);
    Path file = csv(DRIVES);
    ImportResult first = scene.wallet().importFile(file, false);
    assertThat(first.added().added()).isEqualTo(DRIVES.size());
    ImportResult second = scene.wallet().importFile(file, false);
    assertThat(second.added().added()).isZero();
    assertThat(second.added().already()).isEqualTo(DRIVES.size());
    scene.wallet().now();
    assertThat(scene.open().importFile(file, false).added().added()).isZero();
    assertThat(scene.wallet().trips(DAY, PARIS)).hasSize(3);
  }

  @Test
  void importedDay_isAnswered_whereFilesCount() throws IOException {
    scene.clock().set(OfferSketch.sec("2026-10-20T00:00:00Z") * 1000);
    scene.wallet().importFile(csv(DRIVES), false);
    scene.wallet().now();
    HeldContract held = scene.conclude(WalletScene.mileage());
    scene.wallet().now();
    scene.host().start();
    MileageStatement said = said(scene.wallet().send(held, 0));
    assertThat(said.distanceHm()).isCloseTo(250, within(5L));
    assertThat(said.lines().get(0).grade().text()).isEqualTo("imported/unbound/file");
  }

  @Test
  void fixesOfTheOpenSlot_areLeftForLater() throws IOException {
    scene.clock().set(DRIVES.get(DRIVES.size() - 1).timeMs());
    ImportResult result = scene.wallet().importFile(csv(DRIVES), false);
    assertThat(result.added().tooNew()).isPositive();
    assertThat(result.added().added() + result.added().tooNew()).isEqualTo(DRIVES.size());
  }

  @Test
  void badFiles_leaveTheDirectoryAsItWas() throws IOException {
    scene.wallet().close();
    SortedMap<String, Bytes> before = DirectoryHash.of(scene.directory());
    Path jpeg = Files.write(temp.resolve("a.gpx"), new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2});
    Path line = Files.writeString(temp.resolve("b.csv"), "time,lat,lon\nnever,1,2\n");
    Path xml =
        Files.writeString(
            temp.resolve("c.gpx"),
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><gpx>&x;</gpx>");
    for (Path file : List.of(jpeg, line, xml, temp.resolve("none.csv"))) {
      try (Wallet wallet = Wallet.open(scene.directory(), WalletScene.ROOT, scene.options())) {
        assertThatThrownBy(() -> wallet.importFile(file, true)).isInstanceOf(UnusableInput.class);
      }
      assertThat(DirectoryHash.of(scene.directory())).as("%s", file).isEqualTo(before);
    }
    scene.open();
  }

  @Test
  void oneBadFileAmongSeveral_keepsAllOut() throws IOException {
    Path nowhere = Files.writeString(temp.resolve("b.csv"), "time,lat,lon\nnever,1,2\n");
    assertThatThrownBy(() -> scene.wallet().importFiles(List.of(csv(DRIVES), nowhere), false))
        .isInstanceOf(NoUsableLine.class)
        .hasMessageContaining("b.csv, line 2")
        .hasMessageContaining("1 refused");
    scene.clock().set(OfferSketch.sec("2026-10-20T00:00:00Z") * 1000);
    assertThat(scene.wallet().importFile(csv(DRIVES), false).added().already()).isZero();
  }

  @Test
  void anotherRoot_andASecondProcess_areRefused() {
    RootSecret other = RootSecret.generate(new SeededRandom(3));
    assertThatThrownBy(() -> Wallet.open(scene.directory(), WalletScene.ROOT, scene.options()))
        .isInstanceOf(WalletInUse.class);
    scene.wallet().close();
    assertThatThrownBy(() -> Wallet.open(scene.directory(), other, scene.options()))
        .isInstanceOf(ForeignStore.class);
    assertThatThrownBy(() -> Wallet.init(scene.directory(), other, scene.home(), scene.options()))
        .isInstanceOf(UnusableDirectory.class);
    scene.open();
  }

  @Test
  void T39_wordsAndPlatform_giveEverythingBack() {
    HeldContract held = day();
    scene.wallet().setHomes(List.of(new Circle(new Place(480_000_000, 20_000_000), 200)));
    scene.wallet().markPrivate(scene.wallet().trips(DAY, PARIS).get(1));
    MileageStatement said = said(scene.wallet().send(held, 0));
    scene.wallet().sync();
    Path fresh = temp.resolve("new-machine");
    Recovered recovered = Wallet.recover(fresh, WalletScene.ROOT, scene.home(), scene.options());
    assertThat(recovered.lost()).isZero();
    assertThat(recovered.nodes()).isEqualTo(scene.wallet().status().delivery().lastNode());
    try (Wallet back = Wallet.open(fresh, WalletScene.ROOT, scene.options())) {
      assertThat(back.trips(DAY, PARIS).get(1).isPrivate()).isTrue();
      assertThat(back.homes()).hasSize(1);
      HeldRun run = back.runs(back.contract("")).get(0);
      assertThat(said(run)).isEqualTo(said);
      assertThat(back.bundle(back.contract("")).encode().size()).isPositive();
    }
  }

  @Test
  void foreignWords_recoverNothing_andLeaveNothing() throws IOException {
    Path fresh = temp.resolve("new-machine");
    RootSecret other = RootSecret.generate(new SeededRandom(3));
    assertThatThrownBy(() -> Wallet.recover(fresh, other, scene.home(), scene.options()))
        .isInstanceOf(NothingToRecover.class);
    assertThat(DirectoryHash.of(fresh)).isEmpty();
  }

  @Test
  void T19_stillAndMovingDays_lookAlikeToThePlatform() {
    scene.live("2026-10-01T00:00:00Z", List.of());
    int before = scene.platform().requests().size();
    scene.live("2026-10-02T00:00:00Z", DRIVES);
    List<String> moving = shapes(before);
    before = scene.platform().requests().size();
    scene.live("2026-10-03T00:00:00Z", List.of());
    assertThat(shapes(before)).isEqualTo(moving);
    assertThat(scene.platform().blobs().values().stream().map(Bytes::size).distinct()).hasSize(1);
  }

  /** Requests since then, addresses aside. */
  private List<String> shapes(int since) {
    List<String> all = scene.platform().requests();
    return all.subList(since, all.size()).stream()
        .map(r -> r.replaceAll("[0-9a-f]{64}", "ADDRESS"))
        .toList();
  }
}
