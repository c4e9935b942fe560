package io.geowallet.wallet.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.ModeOdds;
import io.geowallet.mobility.Place;
import io.geowallet.programs.note.ModeNote;
import io.geowallet.programs.note.ModeNotes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModeReadingTest {
  private static final long START = 1_759_305_600_000L;
  private static final long END = START + 1_800_000;
  private static final Place HERE = new Place(488_000_000, 23_000_000);

  private static Leg leg(Map<Mode, Integer> percent) {
    List<Integer> odds =
        Arrays.stream(Mode.values()).map(m -> percent.getOrDefault(m, 0) * 10_000).toList();
    ModeOdds all = ModeOdds.of(odds);
    return new Leg(all.best(), START, END, HERE, HERE, 9_000_000, 0, all);
  }

  private static final Leg ROAD = leg(Map.of(Mode.CAR, 60, Mode.BUS, 35, Mode.TRAM, 5));

  private static ModeReading reading(List<ModeNote> notes, Mode... never) {
    return new ModeReading(new ModeNotes(notes), Set.of(never));
  }

  private static ModeNote elsewhere(Mode mode) {
    return new ModeNote(0, 1_000, Optional.of(mode));
  }

  @Test
  void nothingKnownOfTheOwner_theLikeliestIsShown_andTheOthersByTheirOdds() {
    ModeReading reading = reading(List.of());
    assertThat(reading.mode(ROAD)).isEqualTo(Mode.CAR);
    assertThat(reading.said(ROAD)).isEmpty();
    assertThat(reading.next(ROAD)).contains(Mode.BUS);
    assertThat(reading.next(leg(Map.of(Mode.CAR, 99, Mode.BUS, 1)))).isEmpty();
    assertThat(reading.others(ROAD)).startsWith(Mode.BUS, Mode.TRAM).doesNotContain(Mode.UNKNOWN);
  }

  @Test
  void modeThatIsNeverUsed_isNotShown_andComesLast() {
    ModeReading reading = reading(List.of(), Mode.CAR, Mode.PLANE);
    assertThat(reading.mode(ROAD)).isEqualTo(Mode.BUS);
    assertThat(reading.others(ROAD)).startsWith(Mode.TRAM).endsWith(Mode.CAR, Mode.PLANE);
  }

  @Test
  void onlyModesThatAreNeverUsedAreLikely_theMeasuredOneStays() {
    assertThat(reading(List.of(), Mode.CAR).mode(leg(Map.of(Mode.CAR, 100)))).isEqualTo(Mode.CAR);
  }

  @Test
  void ownersWord_isShown_untilItIsTakenBack() {
    List<ModeNote> notes =
        new ArrayList<>(List.of(new ModeNote(START, END, Optional.of(Mode.TRAM))));
    assertThat(reading(notes).mode(ROAD)).isEqualTo(Mode.TRAM);
    assertThat(reading(notes).said(ROAD)).contains(Mode.TRAM);
    assertThat(reading(notes).others(ROAD)).startsWith(Mode.CAR, Mode.BUS);
    notes.add(new ModeNote(START, END, Optional.empty()));
    assertThat(reading(notes).mode(ROAD)).isEqualTo(Mode.CAR);
  }

  @Test
  void modeThatWasNamedOften_weighsMore_butNeverWithoutLimit() {
    List<ModeNote> one = List.of(elsewhere(Mode.BUS));
    assertThat(reading(one).mode(ROAD)).isEqualTo(Mode.CAR);
    List<ModeNote> two = List.of(elsewhere(Mode.BUS), elsewhere(Mode.BUS));
    assertThat(reading(two).mode(ROAD)).isEqualTo(Mode.BUS);
    List<ModeNote> many = java.util.Collections.nCopies(50, elsewhere(Mode.TRAM));
    assertThat(reading(many).mode(ROAD)).isEqualTo(Mode.CAR);
  }
}
