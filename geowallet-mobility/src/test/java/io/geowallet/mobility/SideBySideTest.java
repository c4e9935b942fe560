package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.testkit.Seeds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tracks of a file that follow one another, agree, or are of two devices. */
class SideBySideTest {
  private static final long T = 1_790_035_200_000L;
  private final SplittableRandom random = Seeds.random("SideBySideTest", 12);

  private List<Fix> day(double lat, double lon) {
    return new SyntheticTrack(random, T, lat, lon)
        .stay(600)
        .road(9_000, 25)
        .halt()
        .stay(900)
        .sample(5, 8);
  }

  private static List<Fix> part(List<Fix> fixes, int from, int to) {
    return fixes.subList(fixes.size() * from / 10, fixes.size() * to / 10);
  }

  @Test
  void tracksAfterEachOther_areOneRecording_inAnyOrder() {
    List<Fix> day = day(45.76, 4.84);
    assertThat(SideBySide.of(List.of(part(day, 5, 10), part(day, 0, 3), part(day, 3, 5))))
        .containsExactly(day);
  }

  @Test
  void trackThatIsThereTwice_orAgreesWithAnother_isNoSecondRecording() {
    List<Fix> day = day(45.76, 4.84);
    assertThat(SideBySide.of(List.of(day, day, part(day, 2, 6)))).containsExactly(day);
    assertThat(SideBySide.of(List.of(part(day, 0, 7), part(day, 4, 10)))).containsExactly(day);
  }

  @Test
  void twoDevices_staySideBySide_eachWithItsLaterTracks() {
    List<Fix> lyon = day(45.76, 4.84);
    List<Fix> paris = day(48.85, 2.35);
    assertThat(
            SideBySide.of(
                List.of(
                    part(lyon, 0, 6), part(paris, 1, 7), part(paris, 7, 10), part(lyon, 6, 10))))
        .hasSize(2)
        .allSatisfy(
            recording -> assertThat(List.of(lyon, part(paris, 1, 10))).anyMatch(recording::equals));
  }

  @Test
  void nothing_isNoRecording() {
    assertThat(SideBySide.of(List.of())).isEmpty();
  }
}
