package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gaps, and the pieces that they part a section into. */
class GapsTest {
  private static final int KM_E7 = 90_436; // a kilometre north, about

  @Test
  void shortSilence_isNoGap() {
    assertThat(Gaps.isGap(track(0, 0, 180, 5 * KM_E7), 0)).isFalse();
    assertThat(Gaps.isGap(track(0, 0, 181, 5 * KM_E7), 0)).isTrue();
  }

  @Test
  void longSilenceInOnePlace_isNoGap() {
    assertThat(Gaps.isGap(track(0, 0, 36_000, KM_E7 / 8), 0)).isFalse();
    assertThat(Gaps.isGap(track(0, 0, 36_000, KM_E7 / 5), 0)).isTrue();
  }

  @Test
  void gapOfADriversPace_doesNotPartTrips() {
    assertThat(Gaps.parts(track(0, 0, 2_400, 20 * KM_E7), 0)).isFalse();
  }

  @Test
  void gapThatHidesAStop_partsTrips() {
    assertThat(Gaps.parts(track(0, 0, 2_400, KM_E7), 0)).isTrue();
    assertThat(Gaps.parts(track(0, 0, 3_601, 60 * KM_E7), 0)).isTrue();
    assertThat(Gaps.parts(track(0, 0, 600, KM_E7 / 4), 0)).isFalse();
  }

  @Test
  void gapInTheMiddle_leavesOnePiece() {
    Track track = track(0, 0, 10, 1_000, 20, 2_000, 620, 8 * KM_E7, 630, 8 * KM_E7 + 1_000);
    assertThat(Piece.of(track, true, true)).containsExactly(new Piece(0, 4, null, null));
    assertThat(Gaps.between(track, 0, 4)).containsExactly(Gaps.at(track, 2));
  }

  @Test
  void gapAfterTheStop_leadsThePiece() {
    Track track = track(0, 0, 620, 8 * KM_E7, 630, 8 * KM_E7 + 1_000);
    assertThat(Piece.of(track, true, true))
        .containsExactly(new Piece(1, 2, Gaps.at(track, 0), null));
  }

  @Test
  void gapBeforeTheStop_trailsThePiece() {
    Track track = track(0, 0, 10, 1_000, 620, 8 * KM_E7);
    assertThat(Piece.of(track, true, true))
        .containsExactly(new Piece(0, 1, null, Gaps.at(track, 1)));
  }

  @Test
  void gapAlone_isAPieceOfItsOwn() {
    Track track = track(0, 0, 620, 8 * KM_E7);
    assertThat(Piece.of(track, true, true))
        .containsExactly(new Piece(0, 0, Gaps.at(track, 0), null));
    assertThat(Piece.of(track, true, true).get(0).gapOnly()).isTrue();
  }

  @Test
  void fixBetweenTwoGaps_leavesTwoGaps() {
    Track track = track(0, 0, 620, 8 * KM_E7, 1_240, 16 * KM_E7);
    assertThat(Piece.of(track, true, true))
        .containsExactly(
            new Piece(0, 0, Gaps.at(track, 0), null), new Piece(1, 1, Gaps.at(track, 1), null));
  }

  @Test
  void nightBetweenTwoMovements_belongsToTheLater() {
    Track track = track(0, 0, 10, 1_000, 36_000, 8 * KM_E7, 36_010, 8 * KM_E7 + 1_000);
    assertThat(Piece.of(track, true, true))
        .containsExactly(new Piece(0, 1, null, null), new Piece(2, 3, Gaps.at(track, 1), null));
  }

  /** Pairs of seconds and 1e-7 degrees north. */
  private static Track track(int... secondsAndNorth) {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < secondsAndNorth.length; i += 2) {
      fixes.add(Fix.at(secondsAndNorth[i] * 1_000L, secondsAndNorth[i + 1], 0));
    }
    return new Track(fixes);
  }
}
