package io.geowallet.programs.mileage;

import static io.geowallet.programs.mileage.ProgramDay.LIVE;
import static io.geowallet.programs.mileage.ProgramDay.input;
import static io.geowallet.programs.mileage.ProgramDay.program;
import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.OfferSketch;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.Mock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Inventions among the records of a period, and what the program's statement says of them. */
class PlausibleStatementTest {
  private static final long NINE = OfferSketch.sec("2026-10-01T07:00:00Z") * 1_000;
  private static final long DAY_MS = 86_400_000;
  private static final ChecksMade ALL = new ChecksMade(4, 4);

  /** A drive of half an hour on the {@code day}-th day, as a receiver in a car sees it. */
  private static List<Fix> drive(int day) {
    SplittableRandom random = new SplittableRandom(day);
    List<Fix> fixes = new ArrayList<>();
    double lat = 481_500_000;
    double lon = 20_000_000;
    double heading = 1;
    for (int i = 0; i < 360; i++) {
      heading += (random.nextDouble() - 0.5) / 5;
      lat += 450 * StrictMath.cos(heading);
      lon += 650 * StrictMath.sin(heading);
      int offLat = random.nextInt(-400, 401);
      int offLon = random.nextInt(-600, 601);
      fixes.add(at(NINE + day * DAY_MS + i * 5_000L, (int) lat + offLat, (int) lon + offLon));
    }
    return fixes;
  }

  private static Fix at(long ms, int latE7, int lonE7) {
    return Fix.at(ms, latE7, lonE7).withAccuracyDm(60);
  }

  /** Two working days, of which {@code second} makes the later one. */
  private static ChecksMade said(UnaryOperator<List<Fix>> second) {
    List<Fix> fixes = new ArrayList<>(drive(0));
    fixes.addAll(second.apply(drive(1)));
    return MileageStatement.of(
            program(input(records(fixes), OfferSketch.days("2026-10-01", 2))).answer())
        .checks()
        .orElseThrow();
  }

  private static List<OpenedRecord> records(List<Fix> fixes) {
    Map<Slot, List<Fix>> bySlot = new TreeMap<>();
    fixes.forEach(
        f -> bySlot.computeIfAbsent(Slot.ofMs(f.timeMs()), s -> new ArrayList<>()).add(f));
    return bySlot.entrySet().stream()
        .map(e -> record(e.getKey(), Bytes.wrap(FixCodec.encode(Fix.sorted(e.getValue())))))
        .toList();
  }

  private static OpenedRecord record(Slot slot, Bytes payload) {
    return new OpenedRecord(Category.POSITION, PartKind.RECORDS, slot, payload, LIVE);
  }

  private static List<Fix> moved(List<Fix> fixes, long ms, int latE7, int lonE7) {
    return fixes.stream()
        .map(f -> at(f.timeMs() + ms, f.latE7() + latE7, f.lonE7() + lonE7))
        .toList();
  }

  @Test
  void T07_honestDays_passAllChecksThatArePossible() {
    assertThat(said(day -> day)).isEqualTo(ALL);
  }

  @Test
  void T07_dayAgain_failsReplayAndSameDay() {
    assertThat(said(day -> moved(drive(0), DAY_MS + 120_000, 0, 0)))
        .isEqualTo(new ChecksMade(2, 4));
  }

  @Test
  void T07_trackMovedElsewhere_failsReplay() {
    assertThat(said(day -> moved(drive(0), DAY_MS, 123_457, -54_321)))
        .isEqualTo(new ChecksMade(3, 4));
  }

  @Test
  void T07_drawnTracks_failNoise() {
    List<Fix> drawn = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      drawn.add(at(NINE + DAY_MS + i * 5_000L, 481_500_000 + i * 1_000, 20_000_000 + i * 300));
    }
    // Constant steps are a copy of themselves, too.
    assertThat(said(day -> drawn)).isEqualTo(new ChecksMade(2, 4));
  }

  @Test
  void T07_teleport_failsTheCheckOfIt() {
    assertThat(
            said(
                day -> {
                  List<Fix> jumped = new ArrayList<>(day.subList(0, 180));
                  jumped.addAll(moved(day.subList(180, 360), 0, 9_000_000, 0));
                  return jumped;
                }))
        .isEqualTo(new ChecksMade(3, 4));
  }

  @Test
  void T07_positionsThatThePhoneCallsMadeUp_failTheCheckOfIt() {
    assertThat(said(day -> day.stream().map(f -> f.withMock(Mock.YES)).toList()))
        .isEqualTo(new ChecksMade(4, 5));
    assertThat(said(day -> day.stream().map(f -> f.withMock(Mock.NO)).toList()))
        .isEqualTo(new ChecksMade(5, 5));
  }

  @Test
  void whatCannotBeChecked_isNotPossible() {
    MileageStatement nothing = MileageStatement.of(program(input(List.of())).answer());
    assertThat(nothing.checks()).contains(new ChecksMade(0, 0));
  }

  @Test
  void withheldDay_isCheckedByNobody() {
    List<OpenedRecord> first = records(drive(0));
    SlotSet second = OfferSketch.OFFICE_HOURS.slots(OfferSketch.day("2026-10-02"));
    MileageStatement said =
        MileageStatement.of(
            program(
                    input(
                        first,
                        OfferSketch.days("2026-10-01", 2),
                        second,
                        SlotSet.EMPTY,
                        ProgramDay.home(),
                        java.util.Optional.empty()))
                .answer());
    assertThat(said.checks()).contains(new ChecksMade(3, 3));
    assertThat(said.slotsWithheld()).isEqualTo(second.size());
  }
}
