package io.coneix.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.Seeds;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {
  private static Optional<FlatJson> read(String text) {
    return FlatJson.read(Bytes.utf8(text));
  }

  @Test
  void textsAndNumbers_areReadAndTheRestIsPassedOver() {
    FlatJson json =
        read(" {\"a\" : \"x\\u0041\\n"
                + "\\/\","
                + " \"b\":-1.50e+2,\"c\":[1,{\"b\":2},[]],\"d\":{\"a\":\"y\"},\"e\":true,\"f\":null,\"g\":false,\"\":0}\r\n")
            .orElseThrow();
    assertThat(json.text("a")).contains("xA\n/");
    assertThat(json.number("b")).contains("-1.50e+2");
    assertThat(json.number("")).contains("0");
    assertThat(json.text("c")).isEmpty();
    assertThat(json.text("e")).isEmpty();
    assertThat(json.number("a")).isEmpty();
    assertThat(read("{}")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{}}",
        "{} x",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":+1}",
        "{\"a\":-}",
        "{\"a\":1e}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\u\u0661\u0661\u0661\u0661\"}",
        "{\"a\":\"",
        "{\"a\" 1}",
        "{\"a\":[1 2]}",
        "{\"a\":[[[[[[[[[]]]]]]]]]}",
        "{\"a\":{\"b\":1,\"b\":2}}"
      })
  void anythingElse_isNothing(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void bytesThatAreNoUtf8_areNothing() {
    assertThat(FlatJson.read(Bytes.fromHex("7b2261223a22ff227d"))).isEmpty();
  }

  @Test
  void T44_mutatedObject_isReadOrNothing() {
    SplittableRandom random = Seeds.random("FlatJsonTest", 1);
    byte[] seed = "{\"a\":\"b\\u0041\",\"c\":[1,-2.5e3,{\"d\":null}],\"e\":0}".getBytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = seed.clone();
      for (int j = random.nextInt(4); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) "{}[]\",:\\u0-+eE.".charAt(random.nextInt(15));
      }
      assertThat(FlatJson.read(Bytes.wrap(bytes))).isNotNull();
    }
    Bytes deep = Bytes.utf8("{\"a\":" + "[".repeat(8_000));
    assertThat(FlatJson.read(deep)).isEmpty();
  }
}
