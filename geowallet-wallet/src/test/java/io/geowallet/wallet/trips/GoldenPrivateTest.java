package io.geowallet.wallet.trips;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testkit.Golden;
import org.junit.jupiter.api.Test;

/** Golden files of private marks. */
class GoldenPrivateTest {
  private static final SlotSet SLOTS =
      SlotSet.range(1_988_000, 1_988_003).union(SlotSet.range(1_988_010, 1_988_011));

  @Test
  void privateSlots_areTheGoldenFile() {
    Golden.check("private-slots", PrivateMarks.encode(SLOTS).toArray());
    Bytes golden = Bytes.wrap(Golden.read("private-slots"));
    assertThat(PrivateMarks.encode(PrivateMarks.decode(golden))).isEqualTo(golden);
  }

  @Test
  void privateNote_isTheGoldenFile() {
    Golden.check("private-note", new PrivateNote(true, SLOTS).encode().toArray());
    Bytes golden = Bytes.wrap(Golden.read("private-note"));
    assertThat(PrivateNote.decode(golden).encode()).isEqualTo(golden);
    assertThat(PrivateNote.decode(golden).withheld()).isTrue();
  }
}
