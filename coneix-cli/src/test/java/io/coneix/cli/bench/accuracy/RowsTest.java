package io.coneix.cli.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Geo;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each row of the table on runs of a few minutes, once right and once wrong. */
class RowsTest {
  private static final long START = 1_790_000_000_000L;
  private static final long MINUTE = 60_000;
  private static final long TWENTY = 20 * MINUTE;
  private static final int LAT = 480_000_000;
  private static final int LON = 20_000_000;

  /** A second's way at 10 m/s, in units of 1e-7 degrees. */
  private static final int STEP = 899;

  /** A fix each ten seconds from a minute to another, counted from the start. */
  private static List<Fix> fixes(int fromMinute, int toMinute) {
    List<Fix> fixes = new ArrayList<>();
    for (long t = fromMinute * MINUTE; t <= toMinute * MINUTE; t += 10_000) {
      fixes.add(Fix.at(START + t, LAT + (int) (t / 1_000) * STEP, LON).withAccuracyDm(80));
    }
    return fixes;
  }

  private static TrueLeg leg(String mode, int fromMinute, int toMinute) {
    List<TrueLeg.Point> line = new ArrayList<>();
    for (int s = fromMinute * 60; s <= toMinute * 60; s++) {
      line.add(new TrueLeg.Point(START + 1_000L * s, LAT + s * STEP, LON));
    }
    return new TrueLeg(mode, mode, START + fromMinute * MINUTE, START + toMinute * MINUTE, line);
  }

  private static TrueTrip trip(TrueLeg... legs) {
    return new TrueTrip("there", legs[0].startMs(), legs[legs.length - 1].endMs(), List.of(legs));
  }

  private static Trip found(Mode mode, long startMs, long endMs, long distanceMm) {
    Place from = new Place(LAT, LON);
    Leg leg = new Leg(mode, startMs, endMs, from, from, distanceMm, 0);
    return new Trip(startMs, endMs, from, from, List.of(leg), List.of(), false, false);
  }

  private static Run run(List<TrueTrip> truth, Trip... found) {
    return new Run("script", "1", "android-1", fixes(0, 20), truth, List.of(found));
  }

  private static double reached(AccuracyRow row, int aim) {
    return row.aims().get(aim).reached();
  }

  private static final TrueTrip CAR = trip(leg("CAR", 0, 20));

  private static Trip car(long startMs, long endMs) {
    return found(Mode.CAR, startMs, endMs, 12_000_000);
  }

  @Test
  void tripFoundOnceAndInTime_counts() {
    AccuracyRow row =
        TripsRow.of(List.of(run(List.of(CAR), car(START + 2 * MINUTE, START + TWENTY))));
    assertThat(reached(row, 0)).isEqualTo(1);
    assertThat(reached(row, 1)).isZero();
    assertThat(row.aims()).allMatch(Aim::met);
  }

  @Test
  void tripFoundTwiceLateOrElsewhere_doesNot() {
    Run twice =
        run(List.of(CAR), car(START, START + 9 * MINUTE), car(START + 10 * MINUTE, START + TWENTY));
    assertThat(reached(TripsRow.of(List.of(twice)), 0)).isZero();
    Run late = run(List.of(CAR), car(START + 4 * MINUTE, START + TWENTY));
    assertThat(reached(TripsRow.of(List.of(late)), 0)).isZero();
    Run long1 = run(List.of(CAR), car(START, START + TWENTY + 4 * MINUTE));
    assertThat(reached(TripsRow.of(List.of(long1)), 0)).isZero();
    Run invented =
        run(
            List.of(CAR),
            car(START, START + TWENTY),
            car(START + 40 * MINUTE, START + 50 * MINUTE));
    AccuracyRow row = TripsRow.of(List.of(invented));
    assertThat(reached(row, 1)).isEqualTo(0.5);
    assertThat(row.aims().get(1).met()).isFalse();
  }

  @Test
  void outputsPartedByALongScriptedWait_areOne() {
    TrueTrip journey = trip(leg("BUS", 0, 5), leg("STOPPED", 5, 16), leg("BUS", 16, 20));
    Run run =
        run(
            List.of(journey),
            found(Mode.BUS, START, START + 5 * MINUTE, 3_000_000),
            found(Mode.BUS, START + 16 * MINUTE, START + TWENTY, 2_400_000));
    assertThat(reached(TripsRow.of(List.of(run)), 0)).isEqualTo(1);
    TrueTrip noWait = trip(leg("BUS", 0, 20));
    Run same = run(List.of(noWait), run.found().toArray(Trip[]::new));
    assertThat(reached(TripsRow.of(List.of(same)), 0)).isZero();
  }

  @Test
  void tripOfFewerThanTenFixes_isNotAsked() {
    TrueTrip brief = trip(leg("CAR", 0, 1));
    AccuracyRow row = TripsRow.of(List.of(run(List.of(brief, CAR), car(START, START + TWENTY))));
    assertThat(row.detail().get(0)).containsEntry("trips", 1);
  }

  @Test
  void phoneOnATable_mayHaveNoTripAndNoMetre() {
    AccuracyRow still = StationaryRow.of(List.of(run(List.of())));
    assertThat(still.aims()).allMatch(Aim::met);
    AccuracyRow moving = StationaryRow.of(List.of(run(List.of(), car(START, START + TWENTY))));
    assertThat(moving.aims()).noneMatch(Aim::met);
    assertThat(reached(moving, 1)).isEqualTo(12_000);
  }

  @Test
  void secondsOfTheRightMode_areCounted_andFoldedByFamily() {
    List<AccuracyRow> right =
        ModeRow.of(List.of(run(List.of(CAR), car(START, START + TWENTY + 1))));
    assertThat(right).allSatisfy(row -> assertThat(reached(row, 0)).isEqualTo(1));
    List<AccuracyRow> bus =
        ModeRow.of(List.of(run(List.of(CAR), found(Mode.BUS, START, START + TWENTY + 1, 1))));
    assertThat(reached(bus.get(0), 0)).isZero();
    assertThat(reached(bus.get(1), 0)).isEqualTo(1);
    List<AccuracyRow> half = ModeRow.of(List.of(run(List.of(CAR), car(START, START + TWENTY / 2))));
    assertThat(reached(half.get(0), 0)).isEqualTo(0.5);
    assertThat(half.get(0).aims().get(0).met()).isFalse();
  }

  @Test
  void secondsFarFromAFix_areNotAsked() {
    Run run =
        new Run(
            "script", "1", "p", fixes(0, 5), List.of(CAR), List.of(car(START, START + 6 * MINUTE)));
    AccuracyRow row = ModeRow.of(List.of(run)).get(0);
    assertThat(row.detail().get(0)).containsEntry("seconds", 361);
    assertThat(reached(row, 0)).isEqualTo(360.0 / 361);
  }

  @Test
  void distance_isJudgedAgainstTheReferenceLine() {
    long line = CAR.legs().get(0).lineMm();
    assertThat(line).isBetween(11_900_000L, 12_100_000L);
    Run exact = run(List.of(CAR), found(Mode.CAR, START, START + TWENTY, line));
    assertThat(DistanceRow.of(List.of(exact)).aims()).allMatch(Aim::met);
    Run fourPerCent = run(List.of(CAR), found(Mode.CAR, START, START + TWENTY, line + line / 25));
    AccuracyRow row = DistanceRow.of(List.of(fourPerCent));
    assertThat(reached(row, 0)).isBetween(0.0399, 0.0401);
    assertThat(row.aims()).noneMatch(Aim::met);
    assertThat((double) row.detail().get(0).get("plain_median")).isLessThan(0.001);
  }

  @Test
  void whereTheReferenceIsSilent_bothFiguresAreGiven() {
    TrueLeg whole = CAR.legs().get(0);
    TrueLeg silent =
        new TrueLeg(
            "l", "CAR", whole.startMs(), whole.endMs(), whole.line().subList(0, 19 * 60 + 1));
    Run run = run(List.of(trip(silent)), found(Mode.CAR, START, START + TWENTY, whole.lineMm()));
    AccuracyRow row = DistanceRow.of(List.of(run));
    assertThat(reached(row, 1)).isBetween(0.052, 0.053);
    assertThat(reached(row, 3)).isLessThan(0.001);
    assertThat(row.aims()).extracting(Aim::met).containsExactly(false, false, true, true);
    Run endsWithIt =
        run(
            List.of(trip(silent)),
            found(Mode.CAR, START, START + 19 * MINUTE, whole.lineMm() * 19 / 20));
    assertThat(reached(DistanceRow.of(List.of(endsWithIt)), 3)).isLessThan(0.001);
    TrueLeg late =
        new TrueLeg("l", "CAR", whole.startMs(), whole.endMs(), whole.line().subList(60, 1201));
    Run early = run(List.of(trip(late)), found(Mode.CAR, START, START + TWENTY, whole.lineMm()));
    assertThat(reached(DistanceRow.of(List.of(early)), 3)).isLessThan(0.001);
    Run tooLong =
        run(List.of(trip(silent)), found(Mode.CAR, START, START + TWENTY, whole.lineMm() * 2));
    assertThat(reached(DistanceRow.of(List.of(tooLong)), 3)).isBetween(0.99, 1.01);
  }

  @Test
  void shortSparseOrOtherLegs_areNotJudgedByDistance() {
    TrueTrip brief = trip(leg("CAR", 0, 3));
    TrueTrip train = trip(leg("TRAIN", 0, 20));
    assertThat(DistanceRow.of(List.of(run(List.of(brief, train)))).aims())
        .allSatisfy(aim -> assertThat(aim.reached()).isNaN())
        .noneMatch(Aim::met);
    List<Fix> sparse = fixes(0, 20).stream().filter(f -> f.timeMs() % 40_000 == 0).toList();
    Run run = new Run("script", "1", "p", sparse, List.of(CAR), List.of());
    assertThat(DistanceRow.of(List.of(run)).aims().get(0).reached()).isNaN();
  }

  @Test
  void quantiles_areInterpolated() {
    assertThat(DistanceRow.quantile(List.of(4.0, 1.0, 2.0), 0.5)).isEqualTo(2);
    assertThat(DistanceRow.quantile(List.of(1.0, 2.0), 0.9)).isEqualTo(1.9);
    assertThat(Geo.distanceMm(LAT, LON, LAT + STEP, LON)).isBetween(9_900L, 10_100L);
  }

  @Test
  void row_saysOfEachFigureWhetherItIsMet() {
    AccuracyRow row =
        new AccuracyRow(
            "name", List.of(Aim.atLeast("a", 1, 1), Aim.atMost("b", Double.NaN, 1)), List.of());
    assertThat(row.toText()).contains("met", "MISSED");
    assertThat(row.toJson()).containsEntry("met", false).containsEntry("row", "name");
    assertThat(row.aims().get(1).toJson()).containsEntry("reached", null);
  }
}
