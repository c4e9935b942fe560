package io.geowallet.wallet.imports.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "-47.0600001, -47.0600001", "+3., 3", ".5, 0.5", "1e-3, 0.001", "2E2, 200"})
  void decimal_isRead(String text, double value) {
    assertThat(Decimal.parse(text)).isEqualTo(OptionalDouble.of(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1d",
        "1f",
        "1,5",
        "1 ",
        "--1",
        "e5",
        "1e",
        "1e+",
        ".",
        "-",
        "1.2.3",
        "1e400",
        "undefined",
        "٤٧",
        "1_000",
        "0.00000000000000000000000000000000000000001"
      })
  void anythingElse_isNoNumber(String text) {
    assertThat(Decimal.parse(text)).isEmpty();
  }
}
