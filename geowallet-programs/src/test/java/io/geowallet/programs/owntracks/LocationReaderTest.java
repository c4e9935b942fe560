package io.geowallet.programs.owntracks;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import io.geowallet.mobility.Fix;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Made from the published description alone: never tried with a real post of a phone. */
class LocationReaderTest {
  private static final String PLACE = "\"lat\":48.8566001,\"lon\":-2.35,\"tst\":1791187200";

  private static Optional<Fix> read(String members) {
    return LocationReader.read(Bytes.utf8("{\"_type\":\"location\"," + members + "}"));
  }

  @Test
  void location_isReadExactly() {
    Fix fix =
        read("\"_id\":\"a\",\"acc\":12,\"alt\":35,\"batt\":80,\"cog\":271,\"conn\":\"m\","
                + "\"inregions\":[\"home\"],\"m\":2,\"t\":\"p\",\"vac\":3,\"vel\":50,"
                + PLACE)
            .orElseThrow();
    assertThat(fix)
        .isEqualTo(
            Fix.at(1_791_187_200_000L, 488_566_001, -23_500_000)
                .withAccuracyDm(120)
                .withSpeedCmPerS(1_389)
                .withBearingTenthDeg(2_710));
  }

  @Test
  void halfUnits_areRoundedAwayFromZero() {
    Fix fix = read("\"lat\":0.00000005,\"lon\":-0.00000005,\"tst\":1791187200.0004").orElseThrow();
    assertThat(fix).isEqualTo(Fix.at(1_791_187_200_000L, 1, -1));
    assertThat(read("\"lat\":4.88566e1,\"lon\":1.0E-5,\"tst\":1.7911872e9"))
        .contains(Fix.at(1_791_187_200_000L, 488_566_000, 100));
  }

  @Test
  void zeroAndMinusOne_areUnknown() {
    assertThat(read("\"acc\":0,\"vel\":-1,\"cog\":0," + PLACE))
        .contains(Fix.at(1_791_187_200_000L, 488_566_001, -23_500_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"lat\":48.8,\"lon\":2.3",
        "\"lat\":91,\"lon\":2.3,\"tst\":1791187200",
        "\"lat\":48.8,\"lon\":-180.1,\"tst\":1791187200",
        "\"lat\":48.8,\"lon\":2.3,\"tst\":0",
        "\"lat\":48.8,\"lon\":2.3,\"tst\":-5",
        "\"lat\":48.8,\"lon\":2.3,\"tst\":\"1791187200\"",
        "\"lat\":48.8,\"lon\":2.3,\"tst\":1e999999999",
        "\"lat\":48.8,\"lon\":1e-999999999,\"tst\":1791187200",
        "\"lat\":48.80000000000000000000000000000000000000000000,\"lon\":2,\"tst\":1791187200",
        "\"lat\":null,\"lon\":2.3,\"tst\":1791187200"
      })
  void whatCannotBe_isNoFix(String members) {
    assertThat(read(members)).isEmpty();
  }

  @Test
  void otherKinds_areNoFix() {
    assertThat(LocationReader.read(Bytes.utf8("{\"_type\":\"lwt\"," + PLACE + "}"))).isEmpty();
    assertThat(LocationReader.read(Bytes.utf8("{" + PLACE + "}"))).isEmpty();
  }

  @Test
  void T44_mutatedLocation_isReadOrNothing() {
    SplittableRandom random = Seeds.random("LocationReaderTest", 1);
    byte[] seed =
        ("{\"_type\":\"location\",\"vel\":5.5e1,\"acc\":1," + PLACE + "}")
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = seed.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) "0123456789eE+-.,:\"{}x".charAt(random.nextInt(21));
      }
      assertThat(LocationReader.read(Bytes.wrap(bytes))).isNotNull();
    }
  }
}
