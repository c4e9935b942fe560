package io.geowallet.wallet.trips;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testkit.Golden;
import io.geowallet.mobility.Mode;
import io.geowallet.mobility.TimeSpan;
import io.geowallet.programs.note.ModeNote;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Golden files of what owners say: private marks and modes. */
class GoldenPrivateTest {
  private static final SlotSet SLOTS =
      SlotSet.range(1_988_000, 1_988_003).union(SlotSet.range(1_988_010, 1_988_011));

  @Test
  void privateSlots_ofVersion1_areReadAsSlotsWithoutTimes() {
    Bytes golden = Bytes.wrap(Golden.read("private-slots"));
    assertThat(PrivateTimes.decode(golden)).isEqualTo(new PrivateTimes(SLOTS, List.of()));
  }

  @Test
  void privateSlots_areTheGoldenFile() {
    List<TimeSpan> spans = List.of(new TimeSpan(1_789_200_060_000L, 1_789_201_200_001L));
    Golden.check("private-slots-2", new PrivateTimes(SLOTS, spans).encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("private-slots-2"));
    assertThat(PrivateTimes.decode(golden)).isEqualTo(new PrivateTimes(SLOTS, spans));
  }

  @Test
  void modeCorrections_areTheGoldenFile() {
    List<ModeNote> notes =
        List.of(
            new ModeNote(1_759_305_600_000L, 1_759_307_400_000L, Optional.of(Mode.BUS)),
            new ModeNote(1_759_305_600_000L, 1_759_307_400_000L, Optional.empty()));
    Golden.check("mode-corrections", ModeCorrections.encode(notes).toArray());
    Bytes golden = Bytes.wrap(Golden.read("mode-corrections"));
    assertThat(ModeCorrections.encode(ModeCorrections.decode(golden))).isEqualTo(golden);
  }

  @Test
  void modesNeverUsed_areTheGoldenFile() {
    Golden.check("modes-never-used", ModeHabits.encode(Set.of(Mode.PLANE)).toArray());
    Bytes golden = Bytes.wrap(Golden.read("modes-never-used"));
    assertThat(ModeHabits.decode(golden)).containsExactly(Mode.PLANE);
  }

  @Test
  void privateNote_isTheGoldenFile() {
    Golden.check("private-note", new PrivateNote(true, SLOTS).encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("private-note"));
    assertThat(PrivateNote.decode(golden).encode()).isEqualTo(golden);
    assertThat(PrivateNote.decode(golden).withheld()).isTrue();
  }
}
