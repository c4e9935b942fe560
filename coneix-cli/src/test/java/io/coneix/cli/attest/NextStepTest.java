package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.TcbStatus;
import io.coneix.attestation.policy.Rule;
import io.coneix.attestation.verify.Step;
import io.coneix.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody is told to do must be what helps. */
class NextStepTest {
  private final Cli cli = new Cli();
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "OUT_OF_DATE, firmware",
    "CONFIGURATION_NEEDED, settings",
    "OUT_OF_DATE_CONFIGURATION_NEEDED, firmware updated and its settings",
    "SW_HARDENING_NEEDED, code that is made safe",
    "CONFIGURATION_AND_SW_HARDENING_NEEDED, as the advisories say; then by --policy",
    "TD_RELAUNCH_ADVISED, start the domain anew",
    "TD_RELAUNCH_ADVISED_CONFIGURATION_NEEDED, start the domain anew",
    "REVOKED, no policy accepts it"
  })
  void status_isCuredByItsOwnRemedy(TcbStatus status, String remedy) {
    String next = NextStep.ofRule(Rule.TCB_STATUS, Optional.of(status));
    assertThat(next).contains(remedy);
    assertThat(next.contains("--policy")).isEqualTo(status != TcbStatus.REVOKED);
    assertThat(next.contains("firmware")).isEqualTo(status.toString().contains("OutOfDate"));
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void step_hasASentence(Step step) {
    assertThat(NextStep.ofStep(step)).isNotBlank();
  }

  @Test
  void changedModule_isNotAMatterOfFirmware() throws IOException {
    byte[] bytes = Pair.TDX.quoteBytes();
    bytes[112] ^= 1;
    Path changed = Files.write(folder.resolve("changed.bin"), bytes);
    assertThat(verify(changed)).isEqualTo(1);
    assertThat(cli.out()).contains("FAIL  TDX_MODULE: ", "next  do not trust this quote");
    assertThat(cli.out()).doesNotContain("firmware");
  }

  @Test
  void pass_asksToCompareWhatItShows() throws IOException {
    assertThat(verify(Pair.TDX.quote())).isZero();
    assertThat(cli.out()).contains("report data  ", "next  compare the measurements");
    String code = cli.out().replaceAll("(?s).*\\nMRTD +([0-9a-f]{96}).*", "$1");
    StringBuilder registers = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      String value = cli.out().replaceAll("(?s).*\\nRTMR" + i + " +([0-9a-f]{96}).*", "$1");
      registers.append(i > 0 ? "," : "").append('"').append(value).append('"');
    }
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            "{\"codes\":[{\"mrTd\":\"" + code + "\",\"rtmrs\":[" + registers + "]}]}");
    assertThat(verify(Pair.TDX.quote(), "--policy", policy.toString())).isZero();
    assertThat(cli.out()).contains("pinned", "next  compare the report data");
  }

  private int verify(Path quote, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "attest",
                "verify",
                quote.toString(),
                "--collateral",
                Pair.TDX.collateral().toString(),
                "--at",
                Pair.TDX.at()));
    args.addAll(List.of(more));
    return cli.run(args.toArray(new String[0]));
  }
}
