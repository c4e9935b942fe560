package io.coneix.evidence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.evidence.Examples;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The 24 words: Trezor's vectors, round trips, and each way to mistype them. */
class WordsTest {
  private static final List<String> WORDS = Words.of(Examples.ROOT);

  @Test
  void trezorsVectors_areReadAndWritten() {
    List<String[]> rows = Vectors.rows(WordsTest.class, "bip39-trezor-24-words.csv", 2);
    assertThat(rows).hasSize(8);
    for (String[] row : rows) {
      RootSecret root = new RootSecret(SecretBytes.wrap(Bytes.fromHex(row[0]).toArray()));
      assertThat(String.join(" ", Words.of(root))).isEqualTo(row[1]);
      assertThat(Words.parse(row[1])).isEqualTo(root);
    }
  }

  @Test
  void randomRoot_comesBackFromItsWords() {
    SeededRandom random = new SeededRandom(Seeds.seed("WordsTest", 1));
    for (int i = 0; i < 1000; i++) {
      RootSecret root = RootSecret.generate(random);
      assertThat(Words.parse(Words.of(root))).isEqualTo(root);
    }
  }

  @Test
  void caseAndWhiteSpace_doNotMatter() {
    String text = "  " + String.join(" \t\n ", WORDS).toUpperCase(Locale.ROOT) + "\n";
    assertThat(Words.parse(text)).isEqualTo(Examples.ROOT);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "12", "23", "25", "48"})
  void otherNumberOfWords_isRefused(int count) {
    List<String> words = Collections.nCopies(count, "abandon");
    assertThatThrownBy(() -> Words.parse(words))
        .isInstanceOf(WrongWordCount.class)
        .hasMessageContaining("expected 24 words, found " + count + " words");
    if (count == 0) {
      assertThatThrownBy(() -> Words.parse("  ")).isInstanceOf(WrongWordCount.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"abandom, abandon", "zo, zoo", "spoom, spoon", "recieve, receive"})
  void unknownWord_isNamedByPlaceWithTheNearest(String typed, String nearest) {
    List<String> words = new ArrayList<>(WORDS);
    words.set(6, typed);
    assertThatThrownBy(() -> Words.parse(words))
        .isInstanceOfSatisfying(
            UnknownWord.class,
            e -> {
              assertThat(e.position()).isEqualTo(7);
              assertThat(e.nearest()).isEqualTo(nearest);
              assertThat(e.hint()).contains(nearest);
              // The message may reach a log; a word of the root must not.
              assertThat(e.getMessage()).contains("word 7").doesNotContain(nearest, typed);
            });
  }

  @Test
  void exchangedOrOtherWord_failsTheChecksum() {
    List<String> exchanged = new ArrayList<>(WORDS);
    Collections.swap(exchanged, 0, 1);
    assertThatThrownBy(() -> Words.parse(exchanged)).isInstanceOf(BadWordChecksum.class);
    List<String> other = new ArrayList<>(WORDS);
    other.set(3, "zoo");
    assertThatThrownBy(() -> Words.parse(other)).isInstanceOf(BadWordChecksum.class);
  }

  @Test
  void firstFourLetters_tellWordsApart() {
    // BIP-39 promises it; wallets may offer completion by it.
    List<String> starts = new ArrayList<>();
    for (int i = 0; i < WordList.SIZE; i++) {
      String word = WordList.word(i);
      assertThat(WordList.index(word)).isEqualTo(i);
      starts.add(word.substring(0, Math.min(4, word.length())));
    }
    assertThat(starts).doesNotHaveDuplicates();
  }

  @Test
  void rootOfAnotherLength_cannotBeConstructed() {
    assertThatThrownBy(() -> new RootSecret(SecretBytes.wrap(new byte[16])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Examples.ROOT.toString()).doesNotContain("0001");
  }
}
