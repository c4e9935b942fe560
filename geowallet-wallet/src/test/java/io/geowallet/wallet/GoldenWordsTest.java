package io.geowallet.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Golden;
import org.junit.jupiter.api.Test;

/** Golden file of the proof that the words are written down. */
class GoldenWordsTest {
  @Test
  void wordsWrittenDown_areTheGoldenFile() {
    Golden.check("words-written-down", WrittenWords.encode(1_790_776_800_000L).toArray());
    Bytes golden = Bytes.wrap(Golden.read("words-written-down"));
    assertThat(WrittenWords.decode(golden)).isEqualTo(1_790_776_800_000L);
  }
}
