package io.geowallet.wallet.page.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.Place;
import io.geowallet.mobility.Trip;
import io.geowallet.programs.mileage.DistanceBy;
import io.geowallet.programs.mileage.MileageLine;
import io.geowallet.wallet.page.contracts.PageScene;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineTiesTest {
  private static final Grade GRADE = PageScene.LIVE;
  private static final Grade TYPED = new Grade(GRADE.time(), GRADE.binding(), Source.TYPED);
  private static final Place HERE = new Place(480_000_000, 20_000_000);

  private static MileageLine line(int day, long hm) {
    return new MileageLine(day, Mode.CAR, hm, 0, GRADE, 100);
  }

  private static MileageLine typedLine(int day, long hm) {
    return new MileageLine(day, Mode.CAR, hm, 0, TYPED, 100);
  }

  private static ReplayedLine leg(int day, long hm) {
    return leg(day, hm, false);
  }

  private static ReplayedLine leg(int day, long hm, boolean said) {
    Leg leg = new Leg(Mode.CAR, 0, 1, HERE, HERE, hm * 100_000, 0);
    Trip trip = new Trip(0, 1, HERE, HERE, List.of(leg), List.of(), false, false);
    return new ReplayedLine(trip, leg, said, day, hm, 0, said ? TYPED : GRADE, SlotSet.EMPTY);
  }

  @Test
  void sameLinesAndLegs_areTiedInOrder() {
    ReplayedLine first = leg(1, 10);
    ReplayedLine second = leg(1, 10);
    LineTies ties = LineTies.of(List.of(line(1, 10), line(1, 10)), List.of(first, second));
    assertThat(ties.total()).isTrue();
    assertThat(ties.legs().get(0).orElseThrow()).isSameAs(first);
    assertThat(ties.legs().get(1).orElseThrow()).isSameAs(second);
  }

  @Test
  void lineWithoutLeg_staysUntied_andTheNextOnesAreTied() {
    LineTies ties =
        LineTies.of(List.of(line(1, 10), line(1, 11), line(2, 5)), List.of(leg(1, 10), leg(2, 5)));
    assertThat(ties.total()).isFalse();
    assertThat(ties.legs()).extracting(Optional::isPresent).containsExactly(true, false, true);
  }

  /** Its length is the map's, which only the program that has the map can tell. */
  @Test
  void lineAlongTheRoad_isTiedByItsDayModeAndGrade() {
    MileageLine road =
        new MileageLine(1, Mode.CAR, 12, 0, GRADE, 100, Optional.of(DistanceBy.ROAD));
    MileageLine track =
        new MileageLine(1, Mode.CAR, 12, 0, GRADE, 100, Optional.of(DistanceBy.TRACK));
    assertThat(LineTies.of(List.of(road), List.of(leg(1, 10))).total()).isTrue();
    assertThat(LineTies.of(List.of(road), List.of(leg(2, 10))).total()).isFalse();
    assertThat(LineTies.of(List.of(track), List.of(leg(1, 10))).total()).isFalse();
  }

  @Test
  void legWithoutLine_isNotTotal() {
    LineTies ties = LineTies.of(List.of(line(2, 5)), List.of(leg(1, 10), leg(2, 5)));
    assertThat(ties.total()).isFalse();
    assertThat(ties.legs()).allMatch(Optional::isPresent);
  }

  @Test
  void lineOfASaidMode_hasItsLeg_andThatOfATypedTripNone() {
    LineTies ties =
        LineTies.of(
            List.of(typedLine(1, 10), typedLine(1, 20), line(2, 5)),
            List.of(leg(1, 10, true), leg(2, 5)));
    assertThat(ties.total()).isTrue();
    assertThat(ties.legs()).extracting(Optional::isPresent).containsExactly(true, false, true);
  }

  @Test
  void typedTrip_isNoLineOfALegThatHasNone() {
    assertThat(LineTies.of(List.of(typedLine(1, 20)), List.of(leg(1, 10))).total()).isFalse();
  }

  @Test
  void otherGrade_isAnotherLine() {
    MileageLine late =
        new MileageLine(
            1,
            Mode.CAR,
            10,
            0,
            new Grade(io.coneix.evidence.grade.TimeGrade.LATE, GRADE.binding(), GRADE.source()),
            100);
    assertThat(LineTies.of(List.of(late), List.of(leg(1, 10))).legs().get(0)).isEmpty();
  }
}
