package io.coneix.cli.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.cli.bench.BundleFiles;
import io.coneix.cli.bench.SmallBundle;
import io.coneix.verify.report.Check;
import io.coneix.verify.trust.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static BundleFiles files;
  private final Cli cli = new Cli();
  @TempDir private Path directory;

  @BeforeAll
  static void write() {
    files = SmallBundle.create();
  }

  @AfterAll
  static void delete() {
    files.close();
  }

  private int verify(Path bundle, Path trust, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("verify", bundle.toString(), "--trust", trust.toString()));
    arguments.addAll(List.of(more));
    return cli.run(arguments.toArray(String[]::new));
  }

  @Test
  void goodBundle_endsWith0() {
    assertThat(verify(files.bundle(), files.trust(), "--allow-simulation")).isZero();
    assertThat(cli.out().lines())
        .anyMatch(line -> line.matches("pass +contract-signatures +.*"))
        .anyMatch(line -> line.matches("not-checked +time-upper-bound +expected .*; found .*"))
        .endsWith("PASS");
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void T30_passOfASimulatedRun_saysSo() {
    assertThat(verify(files.bundle(), files.trust(), "--allow-simulation")).isZero();
    assertThat(cli.out().lines()).anyMatch(line -> line.startsWith("SIMULATED: no hardware"));
  }

  @Test
  void T30_withoutAllowSimulation_endsWith1() {
    assertThat(verify(files.bundle(), files.trust())).isEqualTo(1);
    assertThat(cli.out().lines())
        .anyMatch(l -> l.matches("fail +enclave-kind .*"))
        .endsWith("FAIL");
  }

  @Test
  void json_isOneObjectOfTheFormat() throws IOException {
    assertThat(verify(files.bundle(), files.trust(), "--allow-simulation", "--json")).isZero();
    JsonNode report = new ObjectMapper().readTree(cli.out());
    assertThat(report.fieldNames()).toIterable().containsExactly("verdict", "kind", "checks");
    assertThat(report.get("verdict").textValue()).isEqualTo("pass");
    assertThat(report.get("kind").textValue()).isEqualTo("requester");
    assertThat(report.get("checks")).hasSizeGreaterThan(10);
    for (JsonNode check : report.get("checks")) {
      assertThat(check.fieldNames())
          .toIterable()
          .containsExactly("id", "result", "expected", "found");
      assertThat(check.get("result").textValue()).isIn("pass", "not-checked");
    }
    assertThat(verify(files.bundle(), files.trust(), "--json")).isEqualTo(1);
    assertThat(cli.out()).startsWith("{\"verdict\":\"fail\",").hasLineCount(1);
  }

  @Test
  void T46_trustFileThatAsksForWitnesses_endsWith1() throws IOException {
    String strict =
        Files.readString(files.trust()).replace("\"time\": \"log\"", "\"time\": \"witnessed\"");
    Path trust = Files.writeString(directory.resolve("trust.json"), strict);
    assertThat(verify(files.bundle(), trust, "--allow-simulation")).isEqualTo(1);
    assertThat(cli.out().lines()).anyMatch(l -> l.matches("fail +trust-time .*"));
  }

  @Test
  void changedBit_endsWith1() throws IOException {
    byte[] changed = Files.readAllBytes(files.bundle());
    changed[changed.length - 1] ^= 1;
    Path bundle = Files.write(directory.resolve("changed"), changed);
    assertThat(verify(bundle, files.trust(), "--allow-simulation")).isIn(1, 2);
  }

  /** "Conceal" by the one character CSI of C1, and a turn of the direction of writing. */
  @Test
  void T45_originThatTerminalsActOn_hidesNothing() throws IOException {
    String good = Files.readString(files.bundle(), ISO_8859_1);
    String evil = new String("e\u009b8m\u202eog".getBytes(StandardCharsets.UTF_8), ISO_8859_1);
    assertThat(good).contains("jlog.test/1");
    Path bundle = directory.resolve("evil");
    Files.writeString(bundle, good.replace("log.test/1", evil), ISO_8859_1);
    assertThat(verify(bundle, files.trust(), "--allow-simulation")).isEqualTo(2);
    assertThat(cli.out() + cli.err()).doesNotContain("\u009b", "\u202e");
  }

  @Test
  void T45_whatABundleSaysOfItself_hidesNothing() {
    Check check = new Check("trust-log", Check.Result.FAIL, true, "a log", "e\u009b8m\u202eog");
    assertThat(VerifyCommand.text(check)).isEqualTo("expected a log; found e\uFFFD8m\uFFFDog");
    assertThat(JsonText.quote(check.found())).isEqualTo("\"e\\u009b8m\\u202eog\"");
  }

  @Test
  void whatIsNoBundle_endsWith2() throws IOException {
    byte[] good = Files.readAllBytes(files.bundle());
    byte[] next = good.clone();
    assertThat(next[1]).isEqualTo((byte) 1);
    next[1] = 2;
    byte[] jpeg = {
      (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };
    for (byte[] content : List.of(jpeg, next, new byte[0])) {
      Path bundle = Files.write(directory.resolve("bundle"), content);
      assertThat(verify(bundle, files.trust(), "--allow-simulation")).isEqualTo(2);
      assertThat(cli.err()).contains("expected").contains("found");
      assertThat(cli.out()).isEmpty();
    }
    assertThat(verify(files.trust(), files.trust())).isEqualTo(2);
  }

  @Test
  void missingFiles_endWith2() {
    Path nowhere = directory.resolve("nowhere");
    assertThat(verify(nowhere, files.trust())).isEqualTo(2);
    assertThat(verify(files.bundle(), nowhere)).isEqualTo(2);
    assertThat(verify(files.bundle(), files.bundle())).isEqualTo(2);
    assertThat(cli.run("verify", files.bundle().toString())).isEqualTo(2);
    assertThat(cli.err()).contains("--trust");
  }
}
