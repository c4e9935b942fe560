package io.coneix.contract.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.CompanyCertificate;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.testkit.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: each decoder refuses hostile bytes as unusable input, or they are what it would write. */
class ContractFuzzTest {
  private static final int ROUNDS = 800;
  private static final List<Format> ALL = Format.all();

  static List<Format> formats() {
    return ALL;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void T44_mutatedObject_isRefusedOrEncodesToTheSame(Format format) {
    SplittableRandom random = Seeds.random("ContractFuzzTest " + format, 1);
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
  void T44_flippedBitsOfTheEnds_andTruncation_areRefused(Format format) {
    Bytes whole = format.encoded();
    int ends = Math.min(whole.size(), 200);
    for (int i = 0; i < ends * 8; i++) {
      byte[] flipped = whole.toArray();
      flipped[i / 8] ^= (byte) (1 << i % 8);
      requireStrict(format, Bytes.wrap(flipped));
    }
    for (int size = 0; size < whole.size(); size += 1 + whole.size() / 500) {
      assertThat(accepts(format, whole.slice(0, size))).as("%d bytes", size).isFalse();
    }
    assertThat(accepts(format, Bytes.concat(whole, Bytes.of((byte) 0)))).isFalse();
  }

  @Test
  void T44_mutatedCertificate_isRefusedOrKeepsItsBytes() {
    SplittableRandom random = Seeds.random("ContractFuzzTest certificate", 1);
    Bytes der = new Examples().contract.vouchers().certificate();
    Format certificate = new Format("certificate", der, b -> CompanyCertificate.decode(b).der());
    for (int bit = 0; bit < der.size() * 8; bit++) {
      byte[] flipped = der.toArray();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      requireStrict(certificate, Bytes.wrap(flipped));
    }
    for (int i = 0; i < ROUNDS; i++) {
      requireStrict(certificate, Bytes.wrap(mutated(der.toArray(), random)));
    }
  }

  private static void requireStrict(Format format, Bytes bytes) {
    try {
      assertThat(format.again().apply(bytes)).isEqualTo(bytes);
    } catch (UnusableInput e) {
      assertThat(e.where()).isNotEmpty();
    } catch (Refused e) {
      // Evidence is verified where it is read: its signature, or that it reports its own binding.
      assertThat(format.name()).isIn("simulation-evidence", "evidence-file");
    }
  }

  private static boolean accepts(Format format, Bytes bytes) {
    try {
      return format.again().apply(bytes).size() > 0;
    } catch (UnusableInput | Refused e) {
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
