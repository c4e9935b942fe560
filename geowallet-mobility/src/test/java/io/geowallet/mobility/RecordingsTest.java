package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several recordings of one time; the slow judge looks at every pair of fixes. */
class RecordingsTest {
  private static final long T = 1_790_035_200_000L;
  private static final long SPAN_MS = 900_000;
  private final SplittableRandom random = Seeds.random("RecordingsTest", 11);

  private SyntheticTrack day(double lat, double lon) {
    return new SyntheticTrack(random, T, lat, lon)
        .stay(2_000)
        .streets(8_000)
        .road(9_000, 25)
        .halt()
        .stay(1_500);
  }

  private static List<Recording> spans(int rank, List<Fix> fixes) {
    Map<Long, List<Fix>> bySpan =
        fixes.stream().collect(Collectors.groupingBy(f -> f.timeMs() / SPAN_MS));
    return bySpan.entrySet().stream()
        .map(e -> new Recording(rank, e.getKey(), e.getValue()))
        .toList();
  }

  @SafeVarargs
  private static List<Fix> together(List<Recording>... recordings) {
    List<Recording> all = new ArrayList<>();
    for (List<Recording> each : recordings) {
      all.addAll(each);
    }
    List<Fix> one = Recordings.fixes(Recordings.agreeing(all));
    Collections.shuffle(all, new Random(3));
    assertThat(Recordings.fixes(Recordings.agreeing(all))).isEqualTo(one);
    return one;
  }

  private static List<Fix> between(List<Fix> fixes, long fromS, long toS) {
    return fixes.stream()
        .filter(f -> f.timeMs() >= T + fromS * 1_000 && f.timeMs() < T + toS * 1_000)
        .toList();
  }

  @Test
  void twoPlacesAtOnce_leaveTheBetterSource() {
    for (int round = 0; round < 20; round++) {
      List<Fix> live = day(45.76, 4.84).sample(10, 60);
      List<Fix> paris = between(day(48.85, 2.35).sample(1, 5), 300 + 100 * round, 2_200);
      assertThat(together(spans(0, live), spans(2, paris))).isEqualTo(live);
    }
  }

  @Test
  void twoWaysInOneTown_leaveTheBetterSource() {
    List<Fix> live = day(48.85, 2.35).sample(10, 60);
    List<Fix> near = between(day(48.87, 2.38).sample(1, 5), 0, 2_900);
    assertThat(together(spans(0, live), spans(2, near))).isEqualTo(live);
  }

  @Test
  void oneDriveInTwoApplications_staysWhole_butForSomeOutliers() {
    for (int round = 0; round < 10; round++) {
      SyntheticTrack drive = day(48.85, 2.35);
      List<Fix> live = drive.sample(10, 60);
      List<Fix> file = drive.sample(1, 20);
      List<Fix> both = together(spans(0, live), spans(2, file));
      assertThat(both).containsAll(live);
      assertThat(both.size() - live.size()).isGreaterThan(file.size() * 3 / 4);
    }
  }

  @Test
  void twoFilesOfOneTime_leaveTheOneWithMoreFixes() {
    List<Fix> more = day(45.76, 4.84).sample(2, 5);
    List<Fix> fewer = day(48.85, 2.35).sample(20, 60);
    List<Fix> short1 = between(more, 0, 2_700);
    List<Fix> short2 = between(fewer, 0, 2_700);
    assertThat(together(spans(2, short1), spans(2, short2))).isEqualTo(short1);
  }

  @Test
  void fileWhileThePhoneIsSilent_staysWhole() {
    List<Fix> drive = day(48.85, 2.35).sample(1, 20);
    List<Fix> live = List.of(drive.get(0), drive.get(drive.size() - 1));
    assertThat(together(spans(0, live), spans(2, drive))).isEqualTo(Fix.sorted(drive));
  }

  @Test
  void loneSource_losesNothing_howeverWild() {
    List<Fix> wild = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      wild.add(Fix.at(T + random.nextInt(9_000_000), random.nextInt(900_000_000), 0));
    }
    assertThat(together(spans(1, wild))).isEqualTo(Fix.sorted(wild));
  }

  @Test
  void contradictions_areThoseOfTheSlowJudge() {
    int contradictions = 0;
    for (int round = 0; round < 3_000; round++) {
      int spread = 1 << random.nextInt(14, 30);
      List<Fix> one = wild(random.nextInt(12), spread);
      List<Fix> other = wild(random.nextInt(12), spread);
      boolean judged = judged(one, other) || judged(other, one);
      contradictions += judged ? 1 : 0;
      assertThat(Contradiction.between(one, other)).isEqualTo(judged);
      assertThat(Contradiction.between(other, one)).isEqualTo(judged);
    }
    assertThat(contradictions).isBetween(300, 2_700);
  }

  private List<Fix> wild(int n, int spread) {
    List<Fix> fixes = new ArrayList<>();
    long length = 1L << random.nextInt(5, 24);
    for (int i = 0; i < n; i++) {
      Fix fix = Fix.at(T + random.nextLong(length), random.nextInt(spread), random.nextInt(spread));
      int dm = random.nextInt(2_000);
      fixes.add(dm == 0 ? fix : fix.withAccuracyDm(dm));
    }
    return Fix.sorted(fixes);
  }

  /** Every pair of fixes with nothing of their own between them. */
  private static boolean judged(List<Fix> witness, List<Fix> other) {
    int asked = 0;
    int against = 0;
    for (int i = 0; i + 1 < witness.size(); i++) {
      Fix a = witness.get(i);
      Fix b = witness.get(i + 1);
      List<Fix> inside =
          other.stream()
              .filter(f -> f.timeMs() >= a.timeMs() && f.timeMs() < b.timeMs() && sharp(f))
              .toList();
      if (inside.isEmpty() || !sharp(a) || !sharp(b) || b.timeMs() - a.timeMs() > 3_600_000) {
        continue;
      }
      asked++;
      long off = inside.stream().filter(f -> !possible(a, f, b)).count();
      against += off > inside.size() - off ? 1 : 0;
    }
    return 4 * against > asked;
  }

  private static boolean possible(Fix a, Fix f, Fix b) {
    double to = Place.of(a).distanceMm(Place.of(f)) / 1000.0;
    double from = Place.of(f).distanceMm(Place.of(b)) / 1000.0;
    double direct = Place.of(a).distanceMm(Place.of(b)) / 1000.0;
    double all = (b.timeMs() - a.timeMs()) / 1000.0;
    double unsure = 150 + metres(f);
    double spare = 2 * unsure + metres(a) + metres(b) + all * (all > 180 ? 70 : 10);
    return to <= unsure + metres(a) + reach((f.timeMs() - a.timeMs()) / 1000.0)
        && from <= unsure + metres(b) + reach((b.timeMs() - f.timeMs()) / 1000.0)
        && to + from - direct <= spare;
  }

  private static double reach(double seconds) {
    return seconds < 300 ? 70 * seconds : 300 * seconds;
  }

  private static double metres(Fix fix) {
    return fix.accuracyDm().orElse(300) / 10.0;
  }

  private static boolean sharp(Fix fix) {
    return fix.accuracyDm().orElse(0) <= 1_500;
  }
}
