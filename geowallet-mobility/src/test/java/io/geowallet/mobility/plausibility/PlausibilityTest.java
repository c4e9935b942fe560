package io.geowallet.mobility.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Mock;
import io.geowallet.mobility.plausibility.Plausibility.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Inventions against the checks, and honest tracks as the counter-test. */
class PlausibilityTest {
  private static final long START_MS = 1_790_776_800_000L;
  private static final long DAY_MS = 86_400_000;
  private static final List<String> FILES =
      List.of(
          "car-bike-android-1",
          "car-bike-android-2",
          "car-bike-android-3",
          "car-bike-ios-1",
          "car-bike-ios-2",
          "car-bike-ios-3",
          "car-scooter-bus-android-3",
          "car-scooter-bus-ios-2",
          "car-scooter-bus-ios-3",
          "stationary",
          "train-subway-bus-ebike-android-3",
          "train-subway-bus-ebike-ios-3");

  /** A drive as a receiver sees it: along a bending road, some metres off now and then. */
  private static List<Fix> drive(long startMs, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fix> fixes = new ArrayList<>();
    double lat = 481_500_000;
    double lon = 20_000_000;
    double heading = 1;
    for (int i = 0; i < 400; i++) {
      heading += (random.nextDouble() - 0.5) / 5;
      lat += 450 * StrictMath.cos(heading) + random.nextInt(-60, 61);
      lon += 650 * StrictMath.sin(heading) + random.nextInt(-90, 91);
      Fix fix = Fix.at(startMs + i * 5_000L, (int) lat, (int) lon).withAccuracyDm(60);
      fixes.add(fix);
    }
    return fixes;
  }

  private static List<Fix> moved(List<Fix> fixes, long ms, int latE7, int lonE7) {
    return fixes.stream()
        .map(f -> Fix.at(f.timeMs() + ms, f.latE7() + latE7, f.lonE7() + lonE7).withAccuracyDm(60))
        .toList();
  }

  private static List<Fix> both(List<Fix> a, List<Fix> b) {
    List<Fix> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private static Outcome outcome(List<Fix> fixes, Check check) {
    return Plausibility.of(fixes).outcome(check);
  }

  @Test
  void T07_honestDrives_passAllThatIsPossible() {
    List<Fix> month = new ArrayList<>();
    for (int day = 0; day < 20; day++) {
      month.addAll(drive(START_MS + day * DAY_MS, day));
    }
    Plausibility plausibility = Plausibility.of(month);
    assertThat(plausibility.possible()).isEqualTo(4);
    assertThat(plausibility.passed()).isEqualTo(4);
  }

  @Test
  void T07_replayShiftedInTimeOrPlace_doesNotPass() {
    List<Fix> drive = drive(START_MS, 1);
    for (List<Fix> copy :
        List.of(
            moved(drive, DAY_MS, 0, 0),
            moved(drive, DAY_MS + 333_000, 0, 0),
            moved(drive, 7 * DAY_MS, 12_345, -54_321),
            moved(drive.subList(100, 150), 3_600_000, 999, 0))) {
      assertThat(outcome(both(drive, copy), Check.NO_REPLAY)).isEqualTo(Outcome.NOT_PASSED);
    }
    assertThat(outcome(drive, Check.NO_REPLAY)).isEqualTo(Outcome.PASSED);
  }

  @Test
  void T07_dayThroughTheSamePoints_doesNotPass() {
    List<Fix> drive = drive(START_MS, 1);
    List<Fix> thinned = new ArrayList<>();
    for (int i = 0; i < drive.size(); i += 3) {
      thinned.add(drive.get(i));
    }
    // Other steps, the same points: a thinned copy, at another pace, on another day.
    List<Fix> copy = moved(thinned, 3 * DAY_MS + 60_000, 0, 0);
    List<Fix> all = both(drive, copy);
    assertThat(outcome(all, Check.DISTINCT_DAYS)).isEqualTo(Outcome.NOT_PASSED);
    assertThat(outcome(all, Check.NO_REPLAY)).isEqualTo(Outcome.PASSED);
    assertThat(outcome(drive, Check.DISTINCT_DAYS)).isEqualTo(Outcome.NOT_POSSIBLE);
  }

  @Test
  void T07_syntheticDriveWithoutNoise_doesNotPass() {
    List<Fix> drawn = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int leg = i / 50;
      int along = i % 50;
      int lat = 481_500_000 + leg / 2 * 50_000 + (leg % 2 == 0 ? along * 1_000 : 50_000);
      int lon = 20_000_000 + leg / 2 * 50_000 + (leg % 2 == 0 ? 0 : along * 1_000);
      drawn.add(Fix.at(START_MS + i * 5_000L, lat, lon));
    }
    assertThat(outcome(drawn, Check.NOISE)).isEqualTo(Outcome.NOT_PASSED);
  }

  @Test
  void T07_teleport_doesNotPass_andAnOutlierIsNone() {
    List<Fix> drive = drive(START_MS, 1);
    List<Fix> elsewhere = moved(drive.subList(200, 400), 0, 9_000_000, 0);
    assertThat(outcome(both(drive.subList(0, 200), elsewhere), Check.NO_TELEPORT))
        .isEqualTo(Outcome.NOT_PASSED);
    List<Fix> outlier = new ArrayList<>(drive);
    outlier.set(200, moved(drive.subList(200, 201), 0, 9_000_000, 0).get(0));
    assertThat(outcome(outlier, Check.NO_TELEPORT)).isEqualTo(Outcome.PASSED);
  }

  @Test
  void T07_positionThatThePhoneCallsMadeUp_doesNotPass() {
    List<Fix> drive = drive(START_MS, 1);
    assertThat(outcome(drive, Check.NO_MOCK)).isEqualTo(Outcome.NOT_POSSIBLE);
    List<Fix> said = new ArrayList<>(drive);
    said.set(7, drive.get(7).withMock(Mock.NO));
    assertThat(outcome(said, Check.NO_MOCK)).isEqualTo(Outcome.PASSED);
    said.set(9, drive.get(9).withMock(Mock.YES));
    assertThat(outcome(said, Check.NO_MOCK)).isEqualTo(Outcome.NOT_PASSED);
  }

  @Test
  void T07_recordLongerThanTheOdometer_doesNotPass() {
    Plausibility drive = Plausibility.of(drive(START_MS, 1));
    assertThat(drive.withOdometer(1_000_000_000, 1_050_000_000).outcome(Check.ODOMETER))
        .isEqualTo(Outcome.PASSED);
    assertThat(drive.withOdometer(1_000_000_000, 1_200_000_000).outcome(Check.ODOMETER))
        .isEqualTo(Outcome.NOT_PASSED);
    assertThat(drive.withOdometer(1_000_000_000, 900_000_000).possible())
        .isEqualTo(drive.possible() + 1);
    assertThat(drive.withOdometer(-1, 5).outcome(Check.ODOMETER)).isEqualTo(Outcome.NOT_POSSIBLE);
  }

  @Test
  void nothing_cannotBeChecked() {
    assertThat(Plausibility.of(List.of()).possible()).isZero();
  }

  @Test
  void T07_honestTracksOfRealPhones_raiseNoAlarm() {
    Map<String, List<Fix>> recordings = new LinkedHashMap<>();
    Map<String, List<Fix>> phones = new LinkedHashMap<>();
    for (String file : FILES) {
      for (String line : SharedData.lines("tracks/mobilitynet-" + file + "-fixes.csv.gz")) {
        String[] cells = line.split(",", -1);
        if (cells[3].endsWith("Z")) {
          Fix fix = fix(cells);
          String run = file + " " + cells[1] + " " + cells[2];
          recordings.computeIfAbsent(run, k -> new ArrayList<>()).add(fix);
          phones.computeIfAbsent(file + " " + cells[2], k -> new ArrayList<>()).add(fix);
        }
      }
    }
    int possible = 0;
    int alarms = 0;
    recordings.putAll(phones);
    for (var each : recordings.entrySet()) {
      Plausibility plausibility = Plausibility.of(each.getValue());
      possible += plausibility.possible();
      alarms += plausibility.possible() - plausibility.passed();
      assertThat(plausibility.passed()).as(each.getKey()).isEqualTo(plausibility.possible());
    }
    System.out.println(
        recordings.size() + " recordings, " + possible + " checks, " + alarms + " alarms");
    assertThat(possible).isGreaterThan(150);
  }

  private static Fix fix(String[] cells) {
    Fix bare =
        Fix.at(
            Instant.parse(cells[3]).toEpochMilli(),
            (int) Math.round(Double.parseDouble(cells[4]) * 1e7),
            (int) Math.round(Double.parseDouble(cells[5]) * 1e7));
    int accuracyDm = (int) Math.round(Double.parseDouble(cells[6]) * 10);
    return accuracyDm > 0 ? bare.withAccuracyDm(accuracyDm) : bare;
  }
}
