package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coneix.cli.Cli;
import io.coneix.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AttestVerifyTest {
  private static final String FLIPPED = "bit 0 of quote byte 112 flipped";

  private final Cli cli = new Cli();
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> expectedVerdict_comesOutOfTheCommandLine() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(SharedData.bytes("dcap/expected-verdicts.json"));
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> DynamicTest.dynamicTest(row.toString(), () -> check(row)));
  }

  private void check(JsonNode row) throws IOException {
    Pair pair =
        new Pair(
            row.get("quote").textValue(),
            row.get("collateral").textValue(),
            row.get("at").textValue());
    Path quote = pair.quote();
    if (row.path("note").asText().equals(FLIPPED)) {
      byte[] bytes = pair.quoteBytes();
      bytes[112] ^= 1;
      quote = Files.write(folder.resolve("flipped.bin"), bytes);
    }
    String expected = row.get("verdict").textValue();
    int code = Pair.verify(cli, quote, pair.collateral(), pair.at());
    JsonNode answer = Pair.answer(cli);
    boolean passes = expected.equals("UpToDate");
    assertThat(code).as(cli.err()).isEqualTo(passes ? 0 : 1);
    assertThat(answer.get("verdict").textValue()).isEqualTo(passes ? "pass" : "fail");
    assertThat(answer.get("status").isNull()).isEqualTo(expected.equals("REJECT"));
    assertThat(answer.get("status").asText("REJECT").replace("null", "REJECT")).isEqualTo(expected);
    assertThat(texts(answer.get("advisories"))).isEqualTo(texts(row.path("advisories")));
    assertThat(answer.get("reason").isNull()).isEqualTo(passes);
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> all = new TreeSet<>();
    array.forEach(item -> all.add(item.textValue()));
    return all;
  }

  @Test
  void json_isOneObjectOfTheFormat() throws IOException {
    assertThat(Pair.TDX.verify(cli)).isZero();
    assertThat(cli.out()).hasLineCount(1);
    JsonNode answer = Pair.answer(cli);
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly("verdict", "status", "advisories", "measurements", "checks", "reason");
    assertThat(answer.at("/measurements/mrTd").textValue()).startsWith("f06dfda6");
    assertThat(answer.get("checks")).hasSizeGreaterThan(40);
    assertThat(answer.get("checks"))
        .allSatisfy(check -> assertThat(check.get("result").textValue()).isEqualTo("pass"));
    assertThat(answer.at("/checks/9/from").textValue()).isEqualTo("2018-05-21T10:45:10Z");
  }

  @Test
  void evidenceThatIsNotGenuine_hasNoStatusAndNoMeasurements() throws IOException {
    assertThat(Pair.verify(cli, Pair.TDX.quote(), Pair.SGX.collateral(), Pair.SGX.at()))
        .isEqualTo(1);
    JsonNode answer = Pair.answer(cli);
    assertThat(answer.get("status").isNull()).isTrue();
    assertThat(answer.get("measurements").isNull()).isTrue();
    assertThat(answer.get("advisories")).isEmpty();
    assertThat(answer.get("reason").textValue()).contains("TCB_INFO_TEE");
  }

  @Test
  void withoutJson_aLineForEachCheckAndWhatToDo() {
    Pair pair = Pair.SGX;
    int code =
        cli.run(
            "attest",
            "verify",
            pair.quote() + "",
            "--collateral",
            pair.collateral() + "",
            "--at",
            pair.at());
    assertThat(code).isEqualTo(1);
    assertThat(cli.out().lines())
        .anyMatch(line -> line.matches("pass  QUOTE_SIGNATURE +holds"))
        .anyMatch(line -> line.matches("fail  POLICY_TCB_STATUS +SWHardeningNeeded, .*"))
        .anyMatch(line -> line.matches("advisories +INTEL-SA-00615"))
        .anyMatch(line -> line.startsWith("FAIL  POLICY_TCB_STATUS"))
        .anyMatch(line -> line.matches("report data +[0-9a-f]{128}"))
        .anyMatch(line -> line.startsWith("next  "));
    assertThat(cli.err()).isEmpty();
  }

  @Test
  void quoteAsText_isJudgedAsTheBytesAre() throws IOException {
    byte[] bytes = Pair.TDX.quoteBytes();
    String hex = HexFormat.of().formatHex(bytes);
    String[] texts = {
      hex + "\n",
      "0x" + hex.toUpperCase(java.util.Locale.ROOT),
      hex.replaceAll("(.{64})", "$1\r\n"),
      Base64.getEncoder().encodeToString(bytes),
      Base64.getMimeEncoder().encodeToString(bytes)
    };
    for (String text : texts) {
      Path quote = Files.writeString(folder.resolve("quote.txt"), text);
      assertThat(Pair.verify(cli, quote, Pair.TDX.collateral(), Pair.TDX.at()))
          .as(cli.err())
          .isZero();
    }
  }

  @Test
  void show_takesTheQuoteApart() throws IOException {
    assertThat(cli.run("attest", "show", Pair.SGX.quote() + "", "--json")).isZero();
    JsonNode shown = Pair.answer(cli);
    assertThat(shown.at("/version").intValue()).isEqualTo(3);
    assertThat(shown.at("/measurements/tee").textValue()).isEqualTo("sgx");
    assertThat(shown.at("/platform/fmspc").textValue()).isEqualTo("00606a000000");
    assertThat(cli.run("attest", "show", Pair.TDX.quote() + "")).isZero();
    assertThat(cli.out().lines())
        .anyMatch(line -> line.matches(" +mrTd +f06dfda6.*"))
        .anyMatch(line -> line.startsWith("Nothing of this is checked."));
  }

  /** The quote with {@code text} in the place of the CA's name in its unchecked certificate. */
  private static byte[] naming(byte[] quote, String text) {
    String latin = new String(quote, StandardCharsets.ISO_8859_1);
    String begin = "-----BEGIN CERTIFICATE-----\n";
    int from = latin.indexOf(begin) + begin.length();
    int to = latin.indexOf("\n-----END", from);
    String der =
        new String(
            Base64.getMimeDecoder().decode(latin.substring(from, to)), StandardCharsets.ISO_8859_1);
    byte[] named =
        der.replaceFirst("Intel SGX PCK Platform CA", text).getBytes(StandardCharsets.ISO_8859_1);
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(named);
    return (latin.substring(0, from) + lines + latin.substring(to))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void show_letsNoTextOfAStrangerSteerTheTerminal(@TempDir Path folder) throws IOException {
    byte[] real = Files.readAllBytes(Pair.SGX.quote());
    for (String evil : List.of("\u001B[2J SGX PCK Platform CA.", "Intel SGX\nppid 0123456789")) {
      Path file = Files.write(folder.resolve("evil.bin"), naming(real, evil));
      assertThat(cli.run("attest", "show", file.toString())).as(cli.err()).isZero();
      assertThat(cli.out()).doesNotContain("\u001B", "\nppid 0123");
      assertThat(cli.out().lines()).anyMatch(line -> line.matches(" +ca +.*"));
    }
  }
}
