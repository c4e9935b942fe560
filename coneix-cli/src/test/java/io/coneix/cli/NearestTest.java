package io.coneix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "platform serve --prot 1,--port",
    "desk statements --cvs x,--csv",
    "demo --haedless,--headless",
    "verify x --alow-simulation,--allow-simulation",
    "verify D --trsut x,--trust",
    "desk invite --refrence x,--reference",
    "wallet imprt,import",
    "walet,wallet",
  })
  void mistyped_isNamedWithTheNearest(String line, String meant) {
    Cli cli = new Cli();
    assertThat(cli.run(line.split(" "))).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("unknown ").contains("did you mean " + meant);
  }

  @Test
  void nothingNear_isNotGuessed() {
    Cli cli = new Cli();
    assertThat(cli.run("wallet", "frobnicate")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(cli.err()).contains("unknown command 'frobnicate'").doesNotContain("did you mean");
  }
}
