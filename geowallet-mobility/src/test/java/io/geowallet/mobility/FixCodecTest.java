package io.geowallet.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.testkit.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FixCodecTest {
  /** The example of docs/format/fixes.md. */
  private static final String EXAMPLE = "010302e807e8070200030000660201";

  private static final List<Fix> EXAMPLE_FIXES =
      List.of(Fix.at(1_000, 1, -2).withSpeedCmPerS(0), Fix.at(2_000, 1, -2).withAccuracyDm(50));

  @Test
  void documentedExample_isWrittenAndRead() {
    assertThat(HexFormat.of().formatHex(FixCodec.encode(EXAMPLE_FIXES))).isEqualTo(EXAMPLE);
    assertThat(decodeHex(EXAMPLE)).isEqualTo(EXAMPLE_FIXES);
  }

  @Test
  void whatPhonesSayOfMocks_isVersion2() {
    List<Fix> fixes =
        List.of(
            Fix.at(1_000, 1, -2).withMock(Mock.YES),
            Fix.at(2_000, 1, -2),
            Fix.at(3_000, 1, -2).withMock(Mock.NO));
    String hex = "020803e807e807e807020000030000040302";
    assertThat(HexFormat.of().formatHex(FixCodec.encode(fixes))).isEqualTo(hex);
    assertThat(decodeHex(hex)).isEqualTo(fixes);
  }

  @Test
  void noFixes_areThreeBytes() {
    assertThat(FixCodec.encode(List.of())).containsExactly(1, 0, 0);
    assertThat(decodeHex("010000")).isEmpty();
  }

  @Test
  void extremes_surviveTheRoundTrip() {
    List<Fix> fixes =
        List.of(
            Fix.at(0, -Fix.MAX_LAT_E7, Fix.MAX_LON_E7).withBearingTenthDeg(3_599),
            Fix.at(Fix.MAX_TIME_MS, Fix.MAX_LAT_E7, -Fix.MAX_LON_E7)
                .withAccuracyDm(Fix.MAX_ACCURACY_DM)
                .withSpeedCmPerS(Fix.MAX_SPEED_CM_PER_S));
    assertThat(FixCodec.decode(FixCodec.encode(fixes))).isEqualTo(fixes);
  }

  @Test
  void encoder_refusesUnsortedAndRepeatedFixes() {
    Fix a = Fix.at(1, 0, 0);
    Fix b = Fix.at(2, 0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> FixCodec.encode(List.of(b, a)));
    assertThatIllegalArgumentException().isThrownBy(() -> FixCodec.encode(List.of(a, a)));
  }

  @Test
  void decoder_refusesEachDefectByItsName() {
    refused("030000", "version");
    refused("000000", "version");
    refused("020000", "columns"); // nothing that version 1 cannot say
    refused("0208010000" + "0000", "mock"); // nobody said so
    refused("0208010000" + "0006", "mock of fix 0");
    refused("021001000000", "columns");
    refused("010800", "columns");
    refused("01", "columns");
    refused("0100", "number of fixes");
    refused("01008000", "number of fixes"); // 0 in two bytes
    refused("010001", "number of fixes"); // too few bytes for one fix
    refused("0100818040", "number of fixes"); // 2^20 + 1
    refused("0100ffffffffffffffffff01", "number of fixes"); // more than 63 bits
    refused("01000180000000", "time"); // 0 in two bytes
    refused("010001ffffffffffff0f0000", "time of fix 0");
    refused("010002000000000000", "fix 1"); // the same fix twice
    refused("01000201000200" + "0000", "fix 1"); // same time, latitude falls
    refused("0100010082e5a7da060000", "latitude of fix 0");
    refused("010001000082cab5ee0d", "longitude of fix 0"); // wrong by one
    refused("01010100000000", "accuracy"); // nobody knows it
    refused("01010100000002", "accuracy of fix 0"); // 0 dm
    refused("01040100000" + "0a238", "bearing of fix 0"); // 3,600
    refused("0100010000" + "0000", "end");
  }

  @Test
  void truncation_isRefusedAtEachByte() {
    byte[] whole = HexFormat.of().parseHex(EXAMPLE);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> FixCodec.decode(part)).isInstanceOf(MalformedFixes.class);
    }
  }

  @Test
  void message_namesWhatWhereExpectedAndFound() {
    assertThatThrownBy(() -> decodeHex("030000"))
        .isInstanceOfSatisfying(
            MalformedFixes.class,
            e -> {
              assertThat(e.what()).isEqualTo("version");
              assertThat(e.offset()).isEqualTo(1);
              assertThat(e.expected()).isEqualTo("1 to 2");
              assertThat(e.found()).isEqualTo("3");
            })
        .hasMessage("stored fixes, version (byte 1): expected 1 to 2, found 3");
  }

  @Test
  void randomFixes_surviveTheRoundTrip() {
    SplittableRandom random = Seeds.random("FixCodecTest round trip", 3);
    for (int round = 0; round < 300; round++) {
      List<Fix> fixes = randomFixes(random);
      byte[] bytes = FixCodec.encode(fixes);
      assertThat(FixCodec.decode(bytes)).isEqualTo(fixes);
    }
  }

  @Test
  void changedBytes_areRefusedOrReencodeToThemselves() {
    SplittableRandom random = Seeds.random("FixCodecTest fuzz", 4);
    int accepted = 0;
    int refused = 0;
    for (int round = 0; round < 30_000; round++) {
      byte[] bytes = mutated(FixCodec.encode(randomFixes(random)), random);
      try {
        assertThat(FixCodec.encode(FixCodec.decode(bytes))).isEqualTo(bytes);
        accepted++;
      } catch (MalformedFixes declared) {
        refused++;
      }
    }
    assertThat(accepted).as("changed bytes that are still fixes").isGreaterThan(1_000);
    assertThat(refused).as("changed bytes that are none").isGreaterThan(1_000);
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    byte[] changed = Arrays.copyOf(bytes, Math.max(1, bytes.length + random.nextInt(-1, 2)));
    for (int i = random.nextInt(3); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  private static List<Fix> randomFixes(SplittableRandom random) {
    List<Fix> fixes = new ArrayList<>();
    long time = random.nextLong(Fix.MAX_TIME_MS / 2);
    for (int i = random.nextInt(12); i > 0; i--) {
      time += random.nextInt(4) * random.nextLong(100_000);
      Fix fix = Fix.at(time, random.nextInt(-5_000, 5_000), random.nextInt(-200, 200));
      fix = random.nextBoolean() ? fix : fix.withAccuracyDm(random.nextInt(1, 2_000));
      fix = random.nextBoolean() ? fix : fix.withSpeedCmPerS(random.nextInt(4_000));
      fix = random.nextBoolean() ? fix : fix.withMock(Mock.values()[random.nextInt(3)]);
      fixes.add(random.nextBoolean() ? fix : fix.withBearingTenthDeg(random.nextInt(3_600)));
    }
    return Fix.sorted(fixes);
  }

  private static List<Fix> decodeHex(String hex) {
    return FixCodec.decode(HexFormat.of().parseHex(hex));
  }

  private static void refused(String hex, String what) {
    assertThatThrownBy(() -> decodeHex(hex))
        .as(hex)
        .isInstanceOfSatisfying(MalformedFixes.class, e -> assertThat(e.what()).isEqualTo(what));
  }
}
