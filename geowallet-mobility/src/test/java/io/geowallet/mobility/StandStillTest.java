package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StandStillTest {
  @Test
  void quickBoxes_agreeWithTheSlowJudge() {
    SplittableRandom random = Seeds.random("StandStillTest", 11);
    int runs = 0;
    for (int round = 0; round < 300; round++) {
      Track track = new Track(randomWalk(random));
      List<StandStill.Run> found = StandStill.find(track);
      assertThat(found).isEqualTo(judge(track));
      runs += found.size();
    }
    assertThat(runs).as("the walks do stand still at times").isGreaterThan(300);
  }

  @Test
  void noFixes_areNoStop() {
    assertThat(StandStill.find(new Track(List.of()))).isEmpty();
    assertThat(StandStill.find(new Track(List.of(Fix.at(0, 0, 0))))).isEmpty();
  }

  @Test
  void silenceInOnePlace_isAStop() {
    Track track = new Track(List.of(Fix.at(0, 0, 0), Fix.at(8 * 3_600_000, 5_000, 5_000)));
    assertThat(StandStill.find(track)).containsExactly(new StandStill.Run(0, 1));
  }

  @Test
  void silenceWithDisplacement_isNone() {
    Track track = new Track(List.of(Fix.at(0, 0, 0), Fix.at(8 * 3_600_000, 20_000, 0)));
    assertThat(StandStill.find(track)).isEmpty();
  }

  @Test
  void parkedOnTheAntimeridian_isAStop() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int lon = i % 2 == 0 ? 1_799_999_900 : -1_799_999_900;
      fixes.add(Fix.at(i * 10_000L, -168_000_000, lon));
    }
    assertThat(StandStill.find(new Track(fixes))).containsExactly(new StandStill.Run(0, 39));
  }

  /** Stays and goes, about as often; steps of 1 to 90 s, some silences. */
  private static List<Fix> randomWalk(SplittableRandom random) {
    List<Fix> fixes = new ArrayList<>();
    long time = 1_000_000;
    int lat = 437_000_000;
    int lon = 72_000_000;
    boolean moving = random.nextBoolean();
    for (int i = random.nextInt(120); i > 0; i--) {
      moving = random.nextInt(15) == 0 ? !moving : moving;
      int reach = moving ? 9_000 : 2_500;
      time += random.nextInt(40) == 0 ? random.nextInt(900_000) : 1_000 + random.nextInt(90_000);
      lat += random.nextInt(-reach, reach);
      lon += random.nextInt(-reach, reach);
      fixes.add(Fix.at(time, lat, lon));
    }
    return fixes;
  }

  /** The rule as it is written: try each run by itself, and draw a new box each time. */
  private static List<StandStill.Run> judge(Track track) {
    int n = track.size();
    boolean[] joined = new boolean[n + 1]; // whether i - 1 and i are in one run
    boolean[] still = new boolean[n];
    for (int first = 0; first < n; first++) {
      mark(track, first, firstAfter(track, first, StandStill.MIN_MS), 150, still, joined);
      mark(track, lastBefore(track, first, StandStill.MIN_MS), first, 150, still, joined);
    }
    if (n > 0) {
      mark(track, 0, firstAfter(track, 0, StandStill.MIN_AT_EDGE_MS), 100, still, joined);
      int first = Math.max(0, lastBefore(track, n - 1, StandStill.MIN_AT_EDGE_MS));
      int last = firstAfter(track, first, StandStill.MIN_AT_EDGE_MS);
      mark(track, first, last, 100, still, joined);
    }
    List<StandStill.Run> runs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int end = i;
      while (joined[end + 1]) {
        end++;
      }
      if (still[i]) {
        runs.add(new StandStill.Run(i, end));
      }
      i = end;
    }
    return runs;
  }

  private static int firstAfter(Track track, int first, long ms) {
    for (int i = first; i < track.size(); i++) {
      if (track.timeMs(i) - track.timeMs(first) >= ms) {
        return i;
      }
    }
    return -1;
  }

  private static int lastBefore(Track track, int last, long ms) {
    for (int i = last; i >= 0; i--) {
      if (track.timeMs(last) - track.timeMs(i) >= ms) {
        return i;
      }
    }
    return -1;
  }

  private static void mark(
      Track track, int first, int last, double box, boolean[] still, boolean[] joined) {
    if (first < 0) {
      return;
    }
    for (int i = first; i <= last; i++) {
      for (int j = first; j <= last; j++) {
        double north = (track.latE7(i) - track.latE7(j)) * track.metresPerLatE7(first);
        double east =
            (track.unrolledLonE7(i) - track.unrolledLonE7(j)) * track.metresPerLonE7(first);
        if (north > box || east > box) {
          return;
        }
      }
    }
    for (int i = first; i <= last; i++) {
      still[i] = true;
      joined[i] |= i > first;
    }
  }
}
