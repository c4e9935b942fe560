package io.geowallet.programs.mileage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.FileMissing;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.evidence.bytes.Bytes;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.TripFinder;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapPacks;
import io.geowallet.programs.road.MapTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A contract that pins a map: kilometres along its roads, by the very map that it pins. */
class MileageOnRoadsTest {
  private static final byte[] PACK = CrookedRoad.pack();
  private static final List<OpenedRecord> DRIVE =
      CrookedRoad.drive(ProgramDay.OPENING + ProgramDay.HOUR);

  @Test
  void drive_hasTheLengthOfTheRoad_whereTheContractPinsItsMap() {
    MileageLine onRoad =
        only(run(MapPacks.of(List.of(PACK)), Map.of("road-map", CrookedRoad.table(PACK))));
    MileageLine onTrack = only(run(MapPacks.of(List.of(PACK)), Map.of()));
    assertThat(onRoad.distanceBy()).contains(DistanceBy.ROAD);
    assertThat(onRoad.distanceHm()).isBetween(148L, 152L);
    assertThat(onTrack.distanceBy()).isEmpty();
    assertThat(onTrack.distanceHm()).isLessThan(140);
    assertThat(onRoad.amountCents()).isGreaterThan(onTrack.amountCents());
  }

  @Test
  void mapOfAnotherPlace_leavesTheTracksLength_andSaysSo() {
    byte[] elsewhere = CrookedRoad.pack(2_000_000);
    MileageLine line =
        only(
            run(MapPacks.of(List.of(elsewhere)), Map.of("road-map", CrookedRoad.table(elsewhere))));
    assertThat(line.distanceBy()).contains(DistanceBy.TRACK);
    assertThat(line.distanceHm()).isEqualTo(only(run(MapPacks.none(), Map.of())).distanceHm());
  }

  /** The same roads moved by some metres are another file, whatever its name. */
  @Test
  void T33_anotherMapThanThePinnedOne_isNeverUsed() {
    byte[] other = CrookedRoad.pack(200);
    Map<String, TableDocument> pinned = Map.of("road-map", CrookedRoad.table(PACK));
    MileageProgram program = new MileageProgram(MapPacks.of(List.of(other)));
    assertThatThrownBy(() -> program.requireTerms(MileageSchema.withMap(), pinned))
        .isInstanceOf(FileMissing.class)
        .asInstanceOf(type(FileMissing.class))
        .satisfies(
            missing -> {
              assertThat(missing.where()).isEqualTo("map pack");
              assertThat(missing.hint()).contains("map build");
            });
    assertThatThrownBy(() -> run(MapPacks.of(List.of(other)), pinned))
        .isInstanceOf(FileMissing.class);
    program.requireTerms(MileageSchema.schema(), Map.of());
  }

  /** A desk gains by a map that ends where the town does: what lies beyond must not be lost. */
  @Test
  void T33_mapThatEndsBeforeTheRide_leavesTheTracksLength() {
    byte[] part = CrookedRoad.pack(0, 28);
    List<Fix> fixes = SlotFixes.read(DRIVE).fixes();
    Trip trip = TripFinder.find(fixes, List.of(new TimeSpan(0, Fix.MAX_TIME_MS))).get(0);
    LegRoads roads = new LegRoads(new RoadMatcher(RoadPack.open(part)));
    assertThat(roads.match(trip.legs().get(0), fixes).orElseThrow().isGood()).isTrue();
    MileageLine line =
        only(run(MapPacks.of(List.of(part)), Map.of("road-map", CrookedRoad.table(part))));
    assertThat(line.distanceBy()).contains(DistanceBy.TRACK);
  }

  /** The bounds are what a holder is shown: they must be the pack's own. */
  @Test
  void T14_tableWithOtherBoundsThanThePacks_isNoAnswer() {
    MapTable own = MapTable.decode(CrookedRoad.table(PACK).content());
    MapTable wider =
        new MapTable(own.packSha256(), own.packBytes(), new MapTable.Bounds(0, 0, 1, 1));
    Map<String, TableDocument> pinned =
        Map.of("road-map", new TableDocument("road-map", 1970, 2089, "a test", wider.encode()));
    MileageProgram program = new MileageProgram(MapPacks.of(List.of(PACK)));
    assertThatThrownBy(() -> program.requireTerms(MileageSchema.withMap(), pinned))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("bounds");
  }

  /** A head may name any area: what counts is where the roads are. */
  @Test
  void T14_tableWithTheBoundsOfThePacksHead_isNoAnswer() {
    String small = "<bounds minlat=\"47\" minlon=\"1\" maxlat=\"48.001\" maxlon=\"3\"/>";
    byte[] pack = CrookedRoad.pack(0, CrookedRoad.BENDS, small);
    RoadPack read = RoadPack.open(pack);
    MapTable own = MapTable.decode(CrookedRoad.table(pack).content());
    MapTable.Bounds head =
        new MapTable.Bounds(read.southE7(), read.westE7(), read.northE7(), read.eastE7());
    assertThat(head.north()).isEqualTo(480_010_000);
    assertThat(own.bounds().north()).isGreaterThan(head.north());
    MapTable claimed = new MapTable(own.packSha256(), own.packBytes(), head);
    MileageProgram program = new MileageProgram(MapPacks.of(List.of(pack)));
    program.requireTerms(MileageSchema.withMap(), Map.of("road-map", CrookedRoad.table(pack)));
    Map<String, TableDocument> pinned =
        Map.of("road-map", new TableDocument("road-map", 1970, 2089, "a test", claimed.encode()));
    assertThatThrownBy(() -> program.requireTerms(MileageSchema.withMap(), pinned))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("bounds");
  }

  @Test
  void schemaOfTheOtherKind_isNoAnswer() {
    MileageProgram program = new MileageProgram(MapPacks.of(List.of(PACK)));
    Map<String, TableDocument> pinned = Map.of("road-map", CrookedRoad.table(PACK));
    assertThatThrownBy(() -> program.requireTerms(MileageSchema.schema(), pinned))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("answer schema");
    assertThatThrownBy(() -> program.requireTerms(MileageSchema.withMap(), Map.of()))
        .isInstanceOf(ProgramFailure.class);
    program.requireTerms(MileageSchema.withMap(), pinned);
    program.requireTerms(MileageSchema.first(), Map.of());
  }

  @Test
  void twoMaps_orATableThatNamesNone_isNoAnswer() {
    MileageProgram program = new MileageProgram(MapPacks.of(List.of(PACK)));
    TableDocument one = CrookedRoad.table(PACK);
    TableDocument two = new TableDocument("road-map-south", 1970, 2089, "a test", one.content());
    assertThatThrownBy(
            () ->
                program.requireTerms(
                    MileageSchema.withMap(), Map.of("road-map", one, "road-map-south", two)))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("one map");
    TableDocument broken =
        new TableDocument("road-map", 1970, 2089, "a test", Bytes.fromHex("820140"));
    assertThatThrownBy(
            () -> program.requireTerms(MileageSchema.withMap(), Map.of("road-map", broken)))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("map table");
  }

  private static MileageLine only(MileageStatement statement) {
    assertThat(statement.lines()).hasSize(1);
    return statement.lines().get(0);
  }

  private static MileageStatement run(MapPacks packs, Map<String, TableDocument> maps) {
    ProgramInput input =
        ProgramDay.with(
            ProgramDay.input(DRIVE), maps.values().toArray(new TableDocument[maps.size()]));
    ProgramResult result = new MileageProgram(packs).run(input);
    (maps.isEmpty() ? MileageSchema.schema() : MileageSchema.withMap()).check(result.answer());
    return MileageStatement.of(result.answer());
  }
}
