package io.coneix.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Seeds;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: each decoder refuses hostile bytes as unusable input, or they are what it would write. */
class DecoderFuzzTest {
  private static final int ROUNDS = 3_000;

  static Stream<GoldenEvidenceTest.Format> formats() {
    return GoldenEvidenceTest.formats();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void T44_mutatedObject_isRefusedOrEncodesToTheSame(GoldenEvidenceTest.Format format) {
    SplittableRandom random = Seeds.random("DecoderFuzzTest " + format, 1);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = format.encoded().toArray();
      int changes = 1 + random.nextInt(3);
      for (int j = 0; j < changes; j++) {
        bytes = mutated(bytes, random);
      }
      requireStrict(format, Bytes.wrap(bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void T44_eachBitFlipAndTruncation_isRefusedOrEncodesToTheSame(GoldenEvidenceTest.Format format) {
    Bytes whole = format.encoded();
    for (int bit = 0; bit < whole.size() * 8; bit++) {
      byte[] flipped = whole.toArray();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      requireStrict(format, Bytes.wrap(flipped));
    }
    for (int size = 0; size < whole.size(); size++) {
      assertThat(accepts(format, whole.slice(0, size)))
          .as("%s of %d bytes", format, size)
          .isFalse();
    }
    assertThat(accepts(format, Bytes.concat(whole, Bytes.of((byte) 0)))).isFalse();
  }

  private static void requireStrict(GoldenEvidenceTest.Format format, Bytes bytes) {
    try {
      assertThat(format.decodeAndEncode().apply(bytes)).isEqualTo(bytes);
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
    }
  }

  private static boolean accepts(GoldenEvidenceTest.Format format, Bytes bytes) {
    try {
      return format.decodeAndEncode().apply(bytes).size() > 0;
    } catch (UnusableInput e) {
      return false;
    }
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length);
    byte[] copy = bytes.clone();
    switch (random.nextInt(5)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = (byte) random.nextInt(256);
      case 2 -> copy[at] = (byte) (copy[at] + random.nextInt(-1, 2));
      case 3 -> copy = Arrays.copyOf(copy, Math.max(1, at));
      default -> System.arraycopy(bytes, at, copy, random.nextInt(at + 1), bytes.length - at);
    }
    return copy;
  }
}
