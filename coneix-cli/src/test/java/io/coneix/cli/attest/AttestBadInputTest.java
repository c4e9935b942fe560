package io.coneix.cli.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.coneix.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input: exit code 2 with field and offset, or a reasoned no; never a stack trace. */
class AttestBadInputTest {
  /** Where the signature data of a version 3 quote begins, after its size. */
  private static final int SIGNATURE = 436;

  /** Where the size of the authentication data stands: signature, key, QE report, signature. */
  private static final int AUTH_SIZE = SIGNATURE + 64 + 64 + 384 + 64;

  private static final int CERTIFICATION_TYPE = AUTH_SIZE + 2 + 32;

  private final Cli cli = new Cli();
  @TempDir private Path folder;

  private static Consumer<byte[]> set(int at, int... values) {
    return bytes -> {
      for (int i = 0; i < values.length; i++) {
        bytes[at + i] = (byte) values[i];
      }
    };
  }

  private static Arguments quote(String name, String where, Consumer<byte[]> change) {
    return Arguments.of(name, where, change);
  }

  static Stream<Arguments> quotes() {
    return Stream.of(
        quote("version 2", "version at byte 0", set(0, 2)),
        quote("version 6", "version at byte 0", set(0, 6)),
        quote("all zero", "version at byte 0", bytes -> Arrays.fill(bytes, (byte) 0)),
        quote("another key type", "attestation key type at byte 2", set(2, 3)),
        quote("TDX under version 3", "TEE type at byte 4", set(4, 0x81)),
        quote("unknown TEE", "TEE type at byte 4", set(4, 7)),
        quote("another vendor", "QE vendor id at byte 12", set(12, 0)),
        quote("size of 4 GiB", "signature data size at byte 432", set(432, -1, -1, -1, -1)),
        quote("size one too small", "certification data size at byte 1048", set(432, 0x00, 0x10)),
        quote(
            "64 KiB of authentication data",
            "QE authentication data size at byte " + AUTH_SIZE,
            set(AUTH_SIZE, -1, -1)),
        type(1),
        type(2),
        type(3),
        type(4),
        type(6),
        type(7),
        quote(
            "lying chain size",
            "certification data size at byte " + (CERTIFICATION_TYPE + 2),
            set(CERTIFICATION_TYPE + 2, -1, -1, 0x7f)));
  }

  private static Arguments type(int type) {
    return quote(
        "certification type " + type,
        "certification data type at byte " + CERTIFICATION_TYPE,
        set(CERTIFICATION_TYPE, type));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotes")
  void quoteOfAnotherShape_isUnusable(String name, String where, Consumer<byte[]> change)
      throws IOException {
    byte[] bytes = Pair.SGX.quoteBytes();
    change.accept(bytes);
    unusableQuote(bytes, where);
  }

  private void unusableQuote(byte[] bytes, String where) throws IOException {
    Path file = Files.write(folder.resolve("bad.quote"), bytes);
    unusable(Pair.verify(cli, file, Pair.SGX.collateral(), Pair.SGX.at()), "bad.quote, ", where);
    assertThat(cli.run("attest", "show", file.toString())).isEqualTo(2);
  }

  private void unusable(int code, String... texts) {
    assertThat(code).as(cli.out() + cli.err()).isEqualTo(2);
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err())
        .contains(texts)
        .contains("expected ", "found ", "\n  hint: ")
        .doesNotContain("\tat ", "Exception", "internal fault")
        .hasLineCount(2);
  }

  @Test
  void tdxBodyUnderSgxHeader_isNotAccepted() throws IOException {
    byte[] bytes = Pair.TDX.quoteBytes();
    bytes[4] = 0;
    Path file = Files.write(folder.resolve("bad.quote"), bytes);
    unusable(
        Pair.verify(cli, file, Pair.TDX.collateral(), Pair.TDX.at()),
        "signature data size at byte 432");
  }

  @Test
  void quoteCutAnywhere_isUnusable() throws IOException {
    byte[] bytes = Pair.SGX.quoteBytes();
    for (int size : new int[] {0, 1, 47, 48, 431, 432, 435, 436, 1013, 2000, bytes.length - 1}) {
      Path file = Files.write(folder.resolve("bad.quote"), Arrays.copyOf(bytes, size));
      unusable(Pair.verify(cli, file, Pair.SGX.collateral(), Pair.SGX.at()), "bad.quote, ");
    }
  }

  @Test
  void chainInQuoteReordered_isNotAccepted() throws IOException {
    byte[] bytes = Pair.SGX.quoteBytes();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("-----BEGIN");
    String chain = text.substring(from);
    int second = chain.indexOf("-----BEGIN", 1);
    int third = chain.indexOf("-----BEGIN", second + 1);
    String swapped =
        chain.substring(second, third) + chain.substring(0, second) + chain.substring(third);
    Path file =
        Files.writeString(
            folder.resolve("bad.quote"),
            text.substring(0, from) + swapped,
            StandardCharsets.ISO_8859_1);
    int code = Pair.verify(cli, file, Pair.SGX.collateral(), Pair.SGX.at());
    assertThat(code).isEqualTo(1);
    assertThat(Pair.answer(cli).get("reason").textValue()).contains("PCK_CERT_CHAIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "030", "0x03z0", "no quote!", "0x", "{}"})
  void textThatIsNoQuote_isUnusable(String text) throws IOException {
    unusableQuote(text.getBytes(StandardCharsets.UTF_8), "text at byte 0");
  }

  @Test
  void oddLengthHex_isUnusable() throws IOException {
    String hex = HexFormat.of().formatHex(Pair.SGX.quoteBytes());
    unusableQuote((hex + "0").getBytes(StandardCharsets.UTF_8), "text at byte 0");
    assertThat(cli.err()).contains("an even number of hexadecimal digits");
  }

  static Stream<Arguments> collaterals() {
    return Stream.of(
        collateral("tcb_info", text -> text.replace(":", ": "), 1, "TCB_INFO_SIGNATURE"),
        collateral("tcb_info", text -> text + "\n", 1, "TCB_INFO_SIGNATURE"),
        collateral(
            "tcb_info", text -> "{\"id\":\"SGX\"," + text.substring(1), 1, "TCB_INFO_SIGNATURE"),
        collateral(
            "tcb_info",
            text -> text.replaceFirst("\"tcbLevels\":.*", "\"tcbLevels\":[]}"),
            1,
            "TCB_INFO_SIGNATURE"),
        collateral(
            "qe_identity",
            text -> text.replaceFirst("DataNumber\":17", "DataNumber\":16"),
            1,
            "QE_IDENTITY_SIGNATURE"),
        collateral("tcb_info_signature", text -> text.substring(2), 2, "tcb_info_signature at"),
        collateral("tcb_info_signature", text -> text.substring(1), 2, "tcb_info_signature at"),
        collateral("tcb_info_signature", text -> "z" + text.substring(1), 2, "another character"),
        collateral("tcb_info_signature", text -> "00".repeat(64), 1, "TCB_INFO_SIGNATURE"),
        collateral("pck_crl", text -> text.substring(1), 2, "pck_crl at character"),
        collateral("pck_crl", text -> text.substring(2), 2, "PCK CRL"),
        collateral("pck_crl", text -> "", 2, "pck_crl at character"),
        collateral("root_ca_crl", text -> "30820000", 2, "root CA CRL"),
        collateral(
            "tcb_info_issuer_chain",
            text -> "",
            2,
            "TCB info issuer chain, certificate 1 at byte 0"),
        collateral(
            "tcb_info_issuer_chain",
            text -> text.repeat(50),
            2,
            "issuer chain, certificate 3 at byte"),
        collateral(
            "tcb_info_issuer_chain",
            text -> text.substring(text.indexOf("-----BEGIN", 1)) + text,
            2,
            "TCB info issuer chain, certificate 3 at byte"),
        collateral("pck_crl_issuer_chain", AttestBadInputTest::swapped, 1, "COLLATERAL_ROOT_CA"));
  }

  private static String swapped(String chain) {
    int second = chain.indexOf("-----BEGIN", 1);
    return chain.substring(second) + chain.substring(0, second);
  }

  private static Arguments collateral(
      String field, UnaryOperator<String> change, int code, String reason) {
    return Arguments.of(field, change, code, reason);
  }

  @ParameterizedTest(name = "{0} {3}")
  @MethodSource("collaterals")
  void collateralThatWasChanged_isNotAccepted(
      String field, UnaryOperator<String> change, int code, String reason) throws IOException {
    Path file = Pair.SGX.changed(folder, field, change);
    int found = Pair.verify(cli, Pair.SGX.quote(), file, Pair.SGX.at());
    if (code == 2) {
      unusable(found, "changed.json, ", reason);
    } else {
      assertThat(found).as(cli.err()).isEqualTo(1);
      JsonNode answer = Pair.answer(cli);
      assertThat(answer.get("status").isNull()).isTrue();
      assertThat(answer.get("reason").textValue()).contains(reason);
    }
  }

  @Test
  void crlOfAnotherCa_isRefused() throws IOException {
    JsonNode other =
        new com.fasterxml.jackson.databind.ObjectMapper().readTree(Pair.SGX.collateral().toFile());
    Path file = Pair.SGX.changed(folder, "pck_crl", text -> other.get("root_ca_crl").textValue());
    assertThat(Pair.verify(cli, Pair.SGX.quote(), file, Pair.SGX.at())).isEqualTo(1);
    assertThat(Pair.answer(cli).get("reason").textValue()).contains("PCK_CRL", "another CA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "{", "{}", "{\"x\":1}", "\u0000", "{\"a\":1,\"a\":2}", "nul"})
  void collateralThatIsNone_isUnusable(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), text);
    unusable(
        Pair.verify(cli, Pair.SGX.quote(), file, Pair.SGX.at()), "bad.json, collateral", "at char");
  }

  @Test
  void collateralWithAFieldMore_isUnusable() throws IOException {
    String json = Files.readString(Pair.SGX.collateral());
    Path file = Files.writeString(folder.resolve("bad.json"), "{\"more\":1," + json.substring(1));
    unusable(Pair.verify(cli, Pair.SGX.quote(), file, Pair.SGX.at()), "more at character 8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2025-09-10", "2025-13-10T00:00:00Z", "1757462400"})
  void instantThatIsNone_isUnusable(String at) {
    unusable(Pair.verify(cli, Pair.SGX.quote(), Pair.SGX.collateral(), at), "--at");
  }

  @Test
  void farInstants_areRefusedWithAReason() throws IOException {
    for (String at : new String[] {"-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"}) {
      assertThat(Pair.verify(cli, Pair.SGX.quote(), Pair.SGX.collateral(), at)).isEqualTo(1);
      assertThat(Pair.answer(cli).get("reason").textValue()).contains("ROOT_CA_VALIDITY");
    }
  }

  @Test
  void missingFilesAndOptions_areNamed() {
    Path absent = folder.resolve("absent");
    unusable(Pair.verify(cli, absent, Pair.SGX.collateral(), Pair.SGX.at()), "absent");
    unusable(Pair.verify(cli, Pair.SGX.quote(), absent, Pair.SGX.at()), "absent");
    unusable(Pair.verify(cli, Pair.SGX.quote(), folder, Pair.SGX.at()), folder.toString());
    unusable(Pair.SGX.verify(cli, "--policy", absent.toString()), "absent");
    assertThat(cli.run("attest", "verify", "q", "--collateral", "c")).isEqualTo(2);
    assertThat(cli.err()).contains("--at INSTANT");
    assertThat(cli.run("attest")).isEqualTo(2);
  }
}
