package io.coneix.evidence.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.evidence.Vectors;
import io.coneix.evidence.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** RFC 8949, appendix A: 82 examples, 35 of which are in our profile. */
class AppendixATest {
  private static final String FILE = "crypto/cbor-appendix-a.json";

  /** Valid and deterministic CBOR that our profile leaves out, frozen. */
  private static final Set<String> OUTSIDE_THE_PROFILE =
      new TreeSet<>(
          List.of(
              // integers of 64 bits without sign, and bignums
              "1bffffffffffffffff",
              "3bffffffffffffffff",
              "c249010000000000000000",
              "c349010000000000000000",
              // floats
              "f90000",
              "f98000",
              "f93c00",
              "fb3ff199999999999a",
              "f93e00",
              "f97bff",
              "fa47c35000",
              "fa7f7fffff",
              "fb7e37e43c8800759c",
              "f90001",
              "f90400",
              "f9c400",
              "fbc010666666666666",
              "f97c00",
              "f97e00",
              "f9fc00",
              // undefined and simple values
              "f7",
              "f0",
              "f818",
              "f8ff",
              // tags other than COSE_Sign1
              "c074323031332d30332d32315432303a30343a30305a",
              "c11a514b67b0",
              "c1fb41d452d9ec200000",
              "d74401020304",
              "d818456449455446",
              "d82076687474703a2f2f7777772e6578616d706c652e636f6d"));

  private static List<String> examples(boolean roundTrip) {
    List<String> hex = new ArrayList<>();
    for (JsonNode example : Vectors.json(FILE)) {
      if (example.get("roundtrip").asBoolean() == roundTrip) {
        hex.add(example.get("hex").asText());
      }
    }
    assertThat(hex).isNotEmpty();
    return hex;
  }

  @Test
  void exampleInsideTheProfile_encodesToTheSameBytes() {
    List<String> inside = examples(true);
    inside.removeAll(OUTSIDE_THE_PROFILE);
    assertThat(inside).hasSize(35);
    for (String hex : inside) {
      Bytes encoded = Bytes.fromHex(hex);
      assertThat(Cbor.encode(Cbor.decode("example", encoded))).isEqualTo(encoded);
    }
  }

  @Test
  void exampleOutsideTheProfile_isRefused() {
    assertThat(examples(true)).containsAll(OUTSIDE_THE_PROFILE);
    for (String hex : OUTSIDE_THE_PROFILE) {
      assertThatThrownBy(() -> Cbor.decode("example", Bytes.fromHex(hex)))
          .as(hex)
          .isInstanceOf(MalformedCbor.class);
    }
  }

  @Test
  void exampleThatIsNotDeterministic_isRefused() {
    for (String hex : examples(false)) {
      assertThatThrownBy(() -> Cbor.decode("example", Bytes.fromHex(hex)))
          .as(hex)
          .isInstanceOf(MalformedCbor.class);
    }
  }

  @Test
  void valuesOfTheExamples_areTheRightOnes() {
    assertThat(decode("3903e7")).isEqualTo(CborValue.of(-1000));
    assertThat(decode("1b000000e8d4a51000")).isEqualTo(CborValue.of(1_000_000_000_000L));
    assertThat(decode("64f0908591")).isEqualTo(CborValue.of("\ud800\udd51"));
    assertThat(decode("8301820203820405"))
        .isEqualTo(
            CborValue.array(
                CborValue.of(1),
                CborValue.array(CborValue.of(2), CborValue.of(3)),
                CborValue.array(CborValue.of(4), CborValue.of(5))));
  }

  private static CborValue decode(String hex) {
    return Cbor.decode("example", Bytes.fromHex(hex));
  }
}
