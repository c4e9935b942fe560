package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.cli.Cli;
import io.coneix.cli.ExitCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.RecordedPcs;
import io.coneix.testworld.dcap.RecordedPcs.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code attest collateral} against a PCCS that replays what Intel once answered. */
class AttestCollateralTest {
  private static final String COLLATERAL = "dcap/tdx-20a06f-2025-09.collateral.json";
  private static final String QUOTE = "dcap/tdx-v4-uptodate.quote.bin";

  @TempDir private Path folder;
  private final Cli cli = new Cli();

  private static Collateral recorded() {
    return Collateral.fromJson(Bytes.wrap(SharedData.bytes(COLLATERAL)));
  }

  private Path out() {
    return folder.resolve("collateral.json");
  }

  private Collateral written() throws IOException {
    return Collateral.fromJson(Bytes.wrap(Files.readAllBytes(out())));
  }

  @Test
  void quote_saysWhichCollateral_andVerifiesWithIt() throws IOException {
    String quote = SharedData.require(QUOTE).toString();
    try (RecordedPcs pcs = new RecordedPcs(recorded(), Style.PCCS)) {
      int exit =
          cli.run(
              "attest",
              "collateral",
              "--quote",
              quote,
              "--out",
              "" + out(),
              "--pccs",
              pcs.address());
      assertThat(exit).as(cli.err()).isEqualTo(ExitCode.DONE);
      assertThat(cli.out()).contains("tdx-20a06f", "until 2025-");
      assertThat(cli.err()).contains("it is over");
      assertThat(written()).isEqualTo(recorded());
    }
    int exit =
        cli.run(
            "attest", "verify", quote, "--collateral", "" + out(), "--at", "2025-09-10T00:00:00Z");
    assertThat(exit).as(cli.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void options_sayWhichCollateral() throws IOException {
    String fmspc = recorded().tcbInfo().replaceFirst(".*?\"fmspc\":\"([0-9a-fA-F]{12})\".*", "$1");
    for (String ca : new String[] {"platform", "processor"}) {
      try (RecordedPcs pcs = new RecordedPcs(recorded(), Style.OLD_PCCS)) {
        int exit =
            cli.run(
                "attest",
                "collateral",
                "--fmspc",
                fmspc,
                "--ca",
                ca,
                "--tee",
                "tdx",
                "--out",
                "" + out(),
                "--pccs",
                pcs.address() + "/sgx/certification/v4/",
                "--json");
        boolean right = pckCa(ca);
        assertThat(exit).as(cli.err()).isEqualTo(right ? ExitCode.DONE : ExitCode.NO);
        assertThat(cli.out().contains("\"first_to_end\"")).isEqualTo(right);
      }
    }
    assertThat(written()).isEqualTo(recorded());
  }

  private static boolean pckCa(String ca) {
    return ca.equals("platform");
  }

  @Test
  void collateralUnderAnotherRoot_isNotWritten() throws IOException {
    DcapSketch sketch = new DcapSketch(DcapSketch.Kind.SGX_3);
    Path quote = folder.resolve("quote");
    Files.write(quote, sketch.quoteBytes().toArray());
    try (RecordedPcs pcs = new RecordedPcs(sketch.collateral(), Style.PCCS)) {
      int exit =
          cli.run(
              "attest",
              "collateral",
              "--quote",
              "" + quote,
              "--out",
              "" + out(),
              "--pccs",
              pcs.address());
      assertThat(exit).isEqualTo(ExitCode.NO);
      assertThat(out()).doesNotExist();
    }
  }

  private int fetch(RecordedPcs pcs) {
    return cli.run(
        "attest",
        "collateral",
        "--quote",
        SharedData.require(QUOTE).toString(),
        "--out",
        "" + out(),
        "--pccs",
        pcs.address());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><h1>It works!</h1></html>", "", "\u0000\u0001", "{}", "[[[["})
  void answerThatIsNoCollateral_isTheServersFault(String body) throws IOException {
    for (String path : new String[] {"/pckcrl", "/tcb", "/identity"}) {
      try (RecordedPcs pcs = new RecordedPcs(recorded(), Style.PCCS)) {
        pcs.change(path, reply -> reply.withBody(body.getBytes(StandardCharsets.UTF_8)));
        assertThat(fetch(pcs)).as(path).isEqualTo(ExitCode.FAULT);
        assertThat(cli.err())
            .contains(pcs.address().substring("http://".length()), "the collateral server failed")
            .doesNotContain("\tat ");
        assertThat(out()).doesNotExist();
      }
    }
  }

  @Test
  void answerWithoutEnd_isTheServersFault() throws IOException {
    try (RecordedPcs pcs = new RecordedPcs(recorded(), Style.PCCS)) {
      pcs.goOn();
      assertThat(fetch(pcs)).isEqualTo(ExitCode.FAULT);
      assertThat(cli.err()).contains(pcs.address().substring("http://".length()), "at most");
      assertThat(out()).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--fmspc 00606a000000",
        "--fmspc 00606a000000 --ca platform",
        "--fmspc 00606a00000 --ca platform --tee sgx",
        "--fmspc 00606a00000g --ca platform --tee sgx",
        "--fmspc 00606a000000 --ca root --tee sgx",
        "--fmspc 00606a000000 --ca platform --tee sev",
        "--fmspc 00606a000000 --ca platform --tee sgx --quote q",
        "--fmspc 00606a000000 --ca platform --tee sgx --pccs nowhere"
      })
  void otherOptions_areUnusable(String options) {
    String[] args = ("attest collateral --out " + out() + " " + options).strip().split(" ");
    assertThat(cli.run(args)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out()).doesNotExist();
  }
}
