package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.evidence.bytes.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttestBatchTest {
  private final Cli cli = new Cli();
  @TempDir private Path folder;

  private int run(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("pairs"), String.join("\n", lines));
    return cli.run("attest", "verify", "--batch", file.toString());
  }

  private List<JsonNode> answers() throws IOException {
    List<JsonNode> all = new ArrayList<>();
    for (String line : cli.out().lines().toList()) {
      all.add(new ObjectMapper().readTree(line));
    }
    return all;
  }

  @Test
  void pairs_areAnsweredInTheirOrderAndNoneStopsTheRest() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.hex"), "030");
    String unusable = Pair.SGX.line().replace(Pair.SGX.quote() + "", odd + "");
    int code =
        run(
            Pair.TDX.line(),
            "",
            unusable,
            Pair.SGX.line(),
            "{\"quote\":\"a\\u0000b\",\"collateral\":\"c\",\"at\":\"2025-09-10T00:00:00Z\"}",
            Pair.TDX.line().replace("2025-09-10", "yesterday"),
            Pair.TDX.line().replace("\"at\"", "\"when\""),
            Pair.TDX.line().replace(Pair.TDX.quote() + "", "/absent"),
            "x".repeat(100_000),
            "[".repeat(10_000),
            Pair.TDX.line());
    assertThat(code).isEqualTo(2);
    assertThat(cli.err()).isEmpty();
    List<JsonNode> answers = answers();
    assertThat(answers).hasSize(11);
    assertThat(answers)
        .extracting(a -> a.path("status").asText("") + (a.has("error") ? "error" : ""))
        .containsExactly(
            "UpToDate",
            "error",
            "error",
            "SWHardeningNeeded",
            "error",
            "error",
            "error",
            "error",
            "error",
            "error",
            "UpToDate");
    assertThat(answers.get(2).at("/error/where").textValue()).contains("odd.hex");
    assertThat(answers.get(5).at("/error/where").textValue()).contains("line 6, at");
    assertThat(answers.get(6).at("/error/where").textValue()).contains("line 7", "when");
  }

  @Test
  void exitCode_isThatOfTheWorstLine() throws IOException {
    assertThat(run(Pair.TDX.line(), Pair.TDX.line())).isZero();
    assertThat(run(Pair.SGX.line(), Pair.TDX.line() + "\n")).isEqualTo(1);
    assertThat(answers()).hasSize(2);
  }

  @Test
  void batchOfNothing_isNoPass() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).contains("a pair a line");
  }

  @Test
  void lineThatDoesNotEnd_isGivenUpAfterTheAnswersBefore() throws IOException {
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)),
            new InputStream() {
              @Override
              public int read() {
                return 'x';
              }
            });
    BoundedLines lines = new BoundedLines(endless, 3);
    assertThat(lines.next()).hasValue(Bytes.utf8("a"));
    assertThatThrownBy(lines::next).isInstanceOf(BoundedLines.EndlessLine.class);
    if (Files.exists(Path.of("/dev/zero"))) {
      assertThat(cli.run("attest", "verify", "--batch", "/dev/zero")).isEqualTo(2);
      assertThat(cli.err()).contains("a line of more than");
    }
  }

  @Test
  void unusablePair_namesTheMemberAndItsPath() throws IOException {
    String quote = Pair.TDX.quote() + "";
    String collateral = Pair.TDX.collateral() + "";
    Path other = Files.writeString(folder.resolve("other"), "{}");
    run(
        Pair.TDX.line().replace(quote, "/absent"),
        Pair.TDX.line().replace(collateral, "/absent"),
        Pair.TDX.line().replace(quote, folder + ""),
        Pair.TDX.line().replace(collateral, folder + ""),
        Pair.TDX.line().replace(quote, other + ""),
        Pair.TDX.line().replace(collateral, other + ""));
    assertThat(answers())
        .extracting(a -> a.at("/error/where").textValue())
        .satisfiesExactly(
            where -> assertThat(where).endsWith("line 1, quote, /absent"),
            where -> assertThat(where).endsWith("line 2, collateral, /absent"),
            where -> assertThat(where).endsWith("line 3, quote, " + folder),
            where -> assertThat(where).endsWith("line 4, collateral, " + folder),
            where -> assertThat(where).contains("line 5, quote, " + other),
            where -> assertThat(where).contains("line 6, collateral, " + other));
  }

  @Test
  void answers_areThoseOfSingleCalls() throws IOException {
    assertThat(run(Pair.TDX.line(), Pair.SGX.line(), Pair.TDX.line())).isEqualTo(1);
    List<String> lines = cli.out().lines().toList();
    assertThat(Pair.TDX.verify(cli)).isZero();
    assertThat(cli.out().strip()).isEqualTo(lines.get(0)).isEqualTo(lines.get(2));
    assertThat(Pair.SGX.verify(cli)).isEqualTo(1);
    assertThat(cli.out().strip()).isEqualTo(lines.get(1));
  }

  @Test
  void collateralThatChangesBetweenLines_isReadAnew() throws IOException {
    Path changed = Pair.TDX.changed(folder, "tcb_info", text -> text + " ");
    String line = Pair.TDX.line().replace(Pair.TDX.collateral() + "", changed + "");
    assertThat(run(Pair.TDX.line(), line, Pair.TDX.line())).isEqualTo(1);
    assertThat(answers())
        .extracting(a -> a.get("verdict").asText())
        .containsExactly("pass", "fail", "pass");
  }

  @Test
  void batchBesideAQuote_isRefused() throws IOException {
    assertThat(cli.run("attest", "verify", "q", "--batch", "b")).isEqualTo(2);
    assertThat(cli.err()).contains("--batch takes quotes");
    assertThat(cli.run("attest", "verify", "--batch", "/absent")).isEqualTo(2);
    assertThat(cli.run("attest", "verify", "--batch", folder.toString())).isEqualTo(2);
  }
}
