package io.geowallet.wallet.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.SharedData;
import io.geowallet.mobility.Fix;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other programs wrote. The numbers were counted by text search, not by this code. */
class RealTracksTest {
  @ParameterizedTest
  @CsvSource({
    "car-bike-android-1, 8882, 0, 0",
    "car-bike-android-2, 12508, 1, 2",
    "car-bike-android-3, 6785, 0, 0",
    "car-bike-ios-1, 14893, 0, 0",
    "car-bike-ios-2, 7358, 0, 0",
    "car-bike-ios-3, 1260, 0, 0",
    "car-scooter-bus-android-3, 954, 0, 0",
    "car-scooter-bus-ios-2, 8307, 0, 0",
    "car-scooter-bus-ios-3, 2830, 0, 0",
    "stationary, 802, 3, 10",
    "train-subway-bus-ebike-android-3, 1786, 1, 1",
    "train-subway-bus-ebike-ios-3, 4459, 0, 0"
  })
  void mobilityNet_isReadWhole(String name, long read, long duplicates, long reversals) {
    ImportReport report = mobilityNet(name).report();
    assertThat(report.packed()).isTrue();
    assertThat(report.read()).isEqualTo(read);
    assertThat(report.duplicates()).isEqualTo(duplicates);
    assertThat(report.reversals()).isEqualTo(reversals);
    assertThat(report.refused()).isZero();
    assertThat(report.kept()).isEqualTo(read - duplicates);
  }

  @Test
  void android_zeroMeansUnknown() {
    Fix first = mobilityNet("car-bike-android-2").fixes().get(0);
    assertThat(first)
        .isEqualTo(
            Fix.at(ms("2019-07-28T00:42:38.354Z"), 373_902_471, -1_220_866_617)
                .withAccuracyDm(929));
  }

  @Test
  void ios_minusOneMeansUnknown() {
    List<Fix> fixes = mobilityNet("car-bike-ios-1").fixes();
    assertThat(fixes.get(0).speedCmPerS()).isEmpty();
    assertThat(fixes.get(0).bearingTenthDeg()).isEmpty();
    assertThat(fixes).anyMatch(f -> f.speedCmPerS().orElse(0) > 1_000);
  }

  @Test
  void gpxSpeed_isTaken() {
    Fix first = read("formats/gpxpy-track-with-speed.gpx").fixes().get(0);
    assertThat(first.timeMs()).isEqualTo(ms("2009-03-02T14:05:52Z"));
    assertThat(first.speedCmPerS()).isEqualTo(OptionalInt.of(120));
  }

  @Test
  void fractionAndOffset_areRead() {
    assertThat(read("formats/gpxpy-track-with-less-sec-time.gpx").fixes().get(1).timeMs())
        .isEqualTo(ms("2015-12-11T14:43:13.994Z"));
  }

  private static ImportedTrack mobilityNet(String name) {
    return read("tracks/mobilitynet-" + name + "-fixes.csv.gz");
  }

  private static ImportedTrack read(String name) {
    return TestFiles.read(SharedData.require(name));
  }

  private static long ms(String time) {
    return Instant.parse(time).toEpochMilli();
  }
}
