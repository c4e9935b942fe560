package io.coneix.evidence.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
  /** By the formula of the paper, by hand: E = floor(log2 L), S = floor(log2 E) + 1. */
  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 2",
    "3, 3",
    "8, 8",
    "9, 10",
    "10, 10",
    "17, 18",
    "100, 104",
    "1000, 1024",
    "1025, 1088",
    "65537, 67584",
    "1000000, 1015808"
  })
  void paddedSize_isPadme(int size, int padded) {
    assertThat(Padding.paddedSize(size)).isEqualTo(padded);
  }

  @Test
  void paddedSize_addsAtMostTwelvePercentAndLeavesFewSizes() {
    Set<Integer> sizes = new HashSet<>();
    for (int size = 1; size <= 1 << 20; size++) {
      int padded = Padding.paddedSize(size);
      assertThat(padded).isBetween(size, size + size * 12 / 100 + 1);
      assertThat(Padding.paddedSize(padded)).isEqualTo(padded);
      sizes.add(padded);
    }
    assertThat(sizes).hasSizeLessThan(600);
  }

  @Test
  void paddedText_isTakenOffAgain() {
    SplittableRandom random = Seeds.random("PaddingTest", 1);
    for (int size = 0; size < 2000; size++) {
      byte[] text = new byte[size];
      random.nextBytes(text);
      Bytes padded = Padding.pad(Bytes.wrap(text));
      assertThat(padded.size()).isEqualTo(Padding.paddedSize(size + 1));
      assertThat(Padding.unpad(padded)).contains(Bytes.wrap(text));
    }
  }

  @Test
  void textThatEndsLikePadding_isTakenOffAgain() {
    Bytes text = Bytes.fromHex("80000000");
    assertThat(Padding.unpad(Padding.pad(text))).contains(text);
  }

  @Test
  void anythingElse_isNoPaddedText() {
    assertThat(Padding.unpad(Bytes.EMPTY)).isEmpty();
    assertThat(Padding.unpad(Bytes.wrap(new byte[8]))).isEmpty();
    assertThat(Padding.unpad(Bytes.fromHex("0102"))).isEmpty();
    Bytes padded = Padding.pad(Bytes.wrap(new byte[100]));
    assertThat(Padding.unpad(padded.slice(0, padded.size() - 1))).isEmpty();
    byte[] more = Arrays.copyOf(padded.toArray(), padded.size() + 8);
    assertThat(Padding.unpad(Bytes.wrap(more))).isEmpty();
    byte[] dirty = padded.toArray();
    dirty[dirty.length - 1] = 1;
    assertThat(Padding.unpad(Bytes.wrap(dirty))).isEmpty();
  }

  @Test
  void sizeOutOfRange_isRefused() {
    assertThatThrownBy(() -> Padding.paddedSize(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
