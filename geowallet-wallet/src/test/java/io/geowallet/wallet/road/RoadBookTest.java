package io.geowallet.wallet.road;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.map.pack.BuiltPack;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.road.RoadClass;
import io.geowallet.mobility.road.TrafficState;
import io.geowallet.wallet.page.contracts.PageScene;
import io.geowallet.wallet.record.FixRecords;
import io.geowallet.wallet.testing.StraightRoad;
import io.geowallet.wallet.testing.WalletScene;
import io.geowallet.wallet.view.DayBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadBookTest {
  @TempDir private Path temp;
  private WalletScene scene;
  private List<Leg> legs;
  private Optional<MapPack> pack = Optional.empty();

  @BeforeEach
  void open() {
    scene = new WalletScene(temp.resolve("wallet"));
    scene.clock().set(Instant.parse("2026-10-02T08:00:00Z").toEpochMilli());
    new FixRecords(scene.wallet().holder()).addImported(PageScene.DRIVES);
    legs =
        new DayBook(scene.wallet().holder(), ZoneOffset.UTC)
            .day(LocalDate.parse("2026-10-01")).trips().stream()
                .flatMap(trip -> trip.trip().legs().stream())
                .filter(leg -> leg.mode() == Mode.CAR)
                .toList();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private RoadBook book() {
    return new RoadBook(scene.wallet().holder(), () -> pack);
  }

  private static Optional<MapPack> pack(int limitKmh) throws IOException {
    byte[] osm = StraightRoad.osm(limitKmh).getBytes(StandardCharsets.UTF_8);
    BuiltPack built = PackBuilder.build(() -> new ByteArrayInputStream(osm), step -> {});
    return Optional.of(new MapPack(built.open(), built.sha256(), 0));
  }

  @Test
  void learned_isKeptAcrossStarts_forThatPackAlone() throws IOException {
    assertThat(legs).isNotEmpty();
    assertThat(book().unknown(legs)).isEmpty();
    pack = pack(50);
    RoadBook book = book();
    assertThat(book.unknown(legs)).isEqualTo(legs);
    book.learn(legs);
    assertThat(book.unknown(legs)).isEmpty();
    LegRoad first = book.of(legs.get(0)).orElseThrow();
    RoadBook later = book();
    assertThat(later.of(legs.get(0))).contains(first);
    pack = pack(90);
    assertThat(later.unknown(legs)).isEqualTo(legs);
    assertThat(book().unknown(legs)).isEqualTo(legs);
  }

  @Test
  void straightDrive_hasItsClassesLimitAndTraffic() throws IOException {
    pack = pack(30);
    RoadBook book = book();
    book.learn(legs);
    LegRoad all = LegRoad.NONE;
    long track = 0;
    for (Leg leg : legs) {
      LegRoad road = book.of(leg).orElseThrow();
      assertThat(road.fit()).isEqualTo(LegRoad.Fit.WHOLE);
      assertThat(road.mm()).isBetween(leg.distanceMm() * 97 / 100, leg.distanceMm() * 103 / 100);
      all = all.plus(road);
      track += leg.distanceMm();
    }
    assertThat(all.mm()).isBetween(track * 97 / 100, track * 103 / 100);
    assertThat(all.byClass()).containsOnlyKeys(RoadClass.PRIMARY, RoadClass.MOTORWAY);
    assertThat(all.mm(TrafficState.FREE)).isPositive();
    assertThat(all.limitMm()).isPositive();
    assertThat(all.overMm()).isPositive().isLessThanOrEqualTo(all.limitMm());
  }

  @Test
  void otherModeOrLength_isAnotherLeg() throws IOException {
    pack = pack(50);
    RoadBook book = book();
    book.learn(legs);
    Leg leg = legs.get(0);
    assertThat(book.of(leg.withMode(Mode.BUS))).isPresent();
    assertThat(book.of(leg.withMode(Mode.TRAIN))).isEmpty();
    assertThat(book.of(leg.withDistanceMm(leg.distanceMm() + 1))).isEmpty();
    assertThat(RoadBook.goesByRoad(leg.withMode(Mode.PLANE))).isFalse();
    assertThat(RoadBook.goesByRoad(leg.withMode(Mode.WALK))).isFalse();
  }

  @Test
  void legWhosePositionsWereRemoved_isKeptByNobody_andNotAskedForUntilOthersCome()
      throws IOException {
    pack = pack(50);
    RoadBook book = book();
    long dayMs = Duration.ofDays(1).toMillis();
    Leg at = legs.get(0);
    Leg gone =
        new Leg(
            at.mode(),
            at.startMs() - dayMs,
            at.endMs() - dayMs,
            at.start(),
            at.end(),
            at.distanceMm(),
            at.gapMm(),
            at.odds());
    book.learn(List.of(gone, at));
    assertThat(book.of(gone)).isEmpty();
    assertThat(book.of(at)).isPresent();
    assertThat(book.unknown(List.of(gone))).isEmpty();
    List<Fix> back =
        PageScene.DRIVES.stream()
            .map(f -> Fix.at(f.timeMs() - dayMs, f.latE7(), f.lonE7()))
            .toList();
    new FixRecords(scene.wallet().holder()).addImported(back);
    assertThat(book.unknown(List.of(gone))).containsExactly(gone);
    book.learn(List.of(gone));
    assertThat(book().of(gone).orElseThrow().mm()).isPositive();
  }

  @Test
  void railwayWithoutRails_isNowhere() throws IOException {
    pack = pack(50);
    RoadBook book = book();
    Leg train = legs.get(0).withMode(Mode.TRAIN);
    book.learn(List.of(train));
    assertThat(book.of(train).orElseThrow().fit()).isEqualTo(LegRoad.Fit.NOWHERE);
    assertThat(book.of(train).orElseThrow().mm()).isZero();
  }
}
