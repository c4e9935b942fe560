package io.coneix.attestation.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coneix.attestation.der.MalformedDer;
import io.coneix.attestation.json.MalformedJson;
import io.coneix.attestation.verify.VerifiedCollateral;
import io.coneix.attestation.x509.MalformedPem;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.dcap.CertificateSketch;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: collateral with one defect each, rightly signed, is refused by field and offset. */
class BadCollateralTest {
  private static Arguments tcb(
      String defect, String field, int offset, UnaryOperator<String> change) {
    return Arguments.of(defect, field, offset, (Consumer<DcapSketch>) s -> s.tcbInfo = change);
  }

  private static Arguments qe(
      String defect, String field, int offset, UnaryOperator<String> change) {
    return Arguments.of(defect, field, offset, (Consumer<DcapSketch>) s -> s.qeIdentity = change);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        tcb("member-twice", "id", 12, t -> "{\"id\":\"TDX\"," + t.substring(1)),
        tcb("trailing-token", "", 1_714, t -> t + "{}"),
        tcb("no-object", "", 0, t -> "[" + t + "]"),
        tcb("unfinished", "", 1_713, t -> t.substring(0, t.length() - 1)),
        tcb("too-deep", "", 16, t -> "{\"x\":" + "[".repeat(20) + "]".repeat(20) + "}"),
        tcb("version-2", "version", 22, t -> t.replace("\"version\":3", "\"version\":2")),
        tcb("version-as-text", "version", 22, t -> t.replace("\"version\":3", "\"version\":\"3\"")),
        tcb(
            "version-as-fraction",
            "version",
            22,
            t -> t.replace("\"version\":3", "\"version\":3.0")),
        tcb("id-of-another", "id", 6, t -> t.replace("\"TDX\"", "\"QVE\"")),
        tcb("no-fmspc", "fmspc", 0, t -> t.replace("fmspc", "fmspd")),
        tcb("fmspc-odd-digits", "fmspc", 103, t -> t.replace("00806f050000", "00806f05000")),
        tcb("fmspc-too-short", "fmspc", 103, t -> t.replace("00806f050000", "00806f0500")),
        tcb("fmspc-no-hex", "fmspc", 103, t -> t.replace("00806f050000", "00806g050000")),
        tcb("tcb-type-1", "tcbType", 143, t -> t.replace("\"tcbType\":0", "\"tcbType\":1")),
        tcb("number-negative", "tcbEvaluationDataNumber", 171, t -> t.replace("r\":20", "r\":-20")),
        tcb(
            "date-without-zone",
            "issueDate",
            36,
            t -> t.replace("01T00:00:00Z\",\"next", "01T00:00:00\",\"next")),
        tcb("date-that-is-none", "nextUpdate", 72, t -> t.replace("2026-07-01", "2026-07-32")),
        tcb("no-module", "tdxModule", 0, t -> t.replace("\"tdxModule\"", "\"tdxModul\"")),
        tcb("module-id", "tdxModuleIdentities[0].id", 395, t -> t.replace("TDX_01", "TDX_1")),
        tcb(
            "no-levels",
            "tcbLevels",
            798,
            t -> t.replaceAll("\"tcbLevels\":\\[\\{\"tcb\":\\{\"sgx.*", "\"tcbLevels\":[]}")),
        tcb(
            "status-unknown",
            "tcbLevels[0].tcbStatus",
            1_227,
            t -> t.replaceFirst("(pcesvn.*?)UpToDate", "$1Fine")),
        tcb(
            "status-of-no-level",
            "tcbLevels[0].tcbStatus",
            1_227,
            t -> t.replaceFirst("(pcesvn.*?)UpToDate", "$1TDRelaunchAdvised")),
        tcb(
            "module-status",
            "tdxModuleIdentities[0].tcbLevels[0].tcbStatus",
            660,
            t -> t.replaceFirst("UpToDate", "SWHardeningNeeded")),
        tcb(
            "component-256",
            "tcbLevels[0].tcb.sgxtcbcomponents[0].svn",
            834,
            t -> t.replaceFirst("\"svn\":5", "\"svn\":256")),
        tcb(
            "components-15",
            "tcbLevels[0].tcb.sgxtcbcomponents",
            826,
            t -> t.replaceFirst("\\{\"svn\":5},", "")),
        tcb(
            "component-type-number",
            "tcbLevels[0].tcb.sgxtcbcomponents[0].type",
            843,
            t -> t.replaceFirst("\"svn\":5", "\"svn\":5,\"type\":1")),
        tcb(
            "advisory-as-number",
            "tcbLevels[1].advisoryIDs[0]",
            1_694,
            t -> t.replace("\"INTEL-SA-00001\"", "1")),
        tcb(
            "advisory-with-escape",
            "tcbLevels[1].advisoryIDs",
            1_693,
            t -> t.replace("INTEL-SA-00001", "INTEL\\u001b[31m")),
        Arguments.of(
            "levels-unsorted",
            "tcbLevels",
            798,
            (Consumer<DcapSketch>) s -> s.levels.add(s.levels.remove(0))),
        Arguments.of(
            "level-twice",
            "tcbLevels",
            798,
            (Consumer<DcapSketch>) s -> s.levels.add(1, s.levels.get(0))),
        qe("qe-version-1", "version", 24, t -> t.replace("\"version\":2", "\"version\":1")),
        qe("qe-id", "id", 6, t -> t.replace("TD_QE", "QVE")),
        qe(
            "qe-levels-empty",
            "tcbLevels",
            382,
            t -> t.replaceAll("\"tcbLevels\":.*", "\"tcbLevels\":[]}")),
        qe("qe-levels-unsorted", "tcbLevels", 382, t -> t.replace("\"isvsvn\":2", "\"isvsvn\":9")),
        qe("qe-level-twice", "tcbLevels", 382, t -> t.replace("\"isvsvn\":2", "\"isvsvn\":5")),
        qe("qe-mask-odd-digits", "miscselectMask", 167, t -> t.replace("FFFFFFFF\"", "FFFFFFF\"")),
        qe("qe-mrsigner-short", "mrsigner", 289, t -> t.replace("4D4D\"", "4D\"")),
        qe(
            "qe-prod-id-text",
            "isvprodid",
            368,
            t -> t.replace("\"isvprodid\":2", "\"isvprodid\":\"2\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void T44_signedTextWithADefect_isRefusedByFieldAndOffset(
      String defect, String field, int offset, Consumer<DcapSketch> change) {
    DcapSketch sketch = new DcapSketch(Kind.TDX_4);
    change.accept(sketch);
    Collateral collateral = sketch.collateral();
    assertThatThrownBy(() -> VerifiedCollateral.of(collateral, sketch.trustedRoot()))
        .isInstanceOfSatisfying(
            MalformedJson.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
              assertThat(e.getMessage()).doesNotContain("\u001b");
            });
  }

  @Test
  void T44_tdxMembersInSgxInfo_areRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.tcbInfo = t -> t.replace("\"tcbLevels\"", "\"tdxModule\":{},\"tcbLevels\"");
    assertThatThrownBy(() -> VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("tdxModule");
    sketch.tcbInfo = t -> t.replaceFirst("\"pcesvn\"", "\"tdxtcbcomponents\":[],\"pcesvn\"");
    assertThatThrownBy(() -> VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("tdxtcbcomponents");
  }

  private static Arguments file(
      String defect, String field, int offset, UnaryOperator<String> change) {
    return Arguments.of(defect, field, offset, change);
  }

  static Stream<Arguments> files() {
    return Stream.of(
        file(
            "member-twice",
            "pck_crl",
            1_668,
            t -> t.replaceFirst("\"root_ca_crl\"", "\"pck_crl\"")),
        file("unknown-member", "x", 5, t -> t.replaceFirst("\\{", "{\"x\":1,")),
        file("missing-member", "root_ca_crl", 0, t -> t.replaceFirst(" \"root_ca_crl\".*\n", "")),
        file("trailing", "", 6_410, t -> t + "null"),
        file(
            "crl-odd-digits",
            "pck_crl",
            1_683,
            t -> t.replaceFirst("\"pck_crl\": \"3", "\"pck_crl\": \"")),
        file(
            "crl-empty",
            "pck_crl",
            1_683,
            t -> t.replaceFirst("\"pck_crl\": \"[0-9a-f]*", "\"pck_crl\": \"")),
        file(
            "signature-short",
            "tcb_info_signature",
            4_237,
            t -> t.replaceFirst("(tcb_info_signature\": \")..", "$1")),
        file(
            "signature-number",
            "tcb_info_signature",
            4_238,
            t -> t.replaceFirst("(tcb_info_signature\": )\"[0-9a-f]*\"", "$1 7")),
        file("empty", "", 0, t -> ""),
        file("not-utf-8", "", 0, t -> null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void T44_fileWithADefect_isRefusedByFieldAndOffset(
      String defect, String field, int offset, UnaryOperator<String> change) {
    Bytes whole = new DcapSketch(Kind.SGX_3).collateral().toJson();
    String text = change.apply(new String(whole.toArray(), StandardCharsets.UTF_8));
    Bytes file = text == null ? Bytes.of((byte) 0xff, (byte) 0xfe) : Bytes.utf8(text);
    assertThatThrownBy(() -> Collateral.fromJson(file))
        .isInstanceOfSatisfying(
            MalformedJson.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
            });
  }

  @Test
  void collateral_isReadAsItWasWritten() {
    Collateral collateral = new DcapSketch(Kind.TDX_15).collateral();
    assertThat(Collateral.fromJson(collateral.toJson())).isEqualTo(collateral);
    assertThat(Collateral.fromJson(collateral.toJson()).toJson()).isEqualTo(collateral.toJson());
  }

  @Test
  void T44_criticalExtensionOfAList_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.pckCrl.criticalExtension = true;
    assertCritical(sketch, "crlExtensions", 115);
  }

  @Test
  void T44_criticalExtensionOfACertificate_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.ca.extensions.add(CertificateSketch.extension("551d36", true, new byte[] {5, 0}));
    assertCritical(sketch, "extensions", 321);
  }

  private static void assertCritical(DcapSketch sketch, String field, int offset) {
    assertThatThrownBy(() -> VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()))
        .isInstanceOfSatisfying(
            MalformedDer.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
              assertThat(e.expected()).contains("critical");
            });
  }

  private static Arguments chain(
      String defect, String field, int offset, Function<DcapSketch, String> chain) {
    return Arguments.of(defect, field, offset, chain);
  }

  static Stream<Arguments> chains() {
    UnaryOperator<String> twoLines = t -> t.replaceFirst("(.{64}\n)(.{64})\n", "$1$2");
    return Stream.of(
        chain("empty", "certificate 1", 0, s -> ""),
        chain("no-certificate", "end", 0, s -> "-----BEGIN X509 CRL-----\n"),
        chain("of-one", "certificate 2", 607, s -> s.ca.pem()),
        chain("of-three", "certificate 3", 1_214, s -> s.ca.pem() + s.ca.pem() + s.root.pem()),
        chain("unfinished", "certificate 2", 607, s -> s.ca.pem() + cut(s.root.pem(), 20)),
        chain("no-base64", "certificate 1", 28, s -> s.ca.pem().replaceFirst("MII", "M%I")),
        chain("line-of-128", "certificate 1", 28, s -> twoLines.apply(s.ca.pem())),
        chain("crlf", "end", 0, s -> s.ca.pem().replace("\n", "\r\n")),
        chain("behind-the-end", "end", 1_190, s -> s.ca.pem() + s.root.pem() + "\n"));
  }

  private static String cut(String text, int characters) {
    return text.substring(0, text.length() - characters);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("chains")
  void T44_issuerChainWithADefect_isRefusedByFieldAndOffset(
      String defect, String field, int offset, Function<DcapSketch, String> chain) {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    Collateral c = sketch.collateral();
    Collateral bad =
        new Collateral(
            chain.apply(sketch),
            c.rootCaCrl(),
            c.pckCrl(),
            c.tcbInfoIssuerChain(),
            c.tcbInfo(),
            c.tcbInfoSignature(),
            c.qeIdentityIssuerChain(),
            c.qeIdentity(),
            c.qeIdentitySignature());
    assertThatThrownBy(() -> VerifiedCollateral.of(bad, sketch.trustedRoot()))
        .isInstanceOfSatisfying(
            MalformedPem.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isEqualTo(offset);
              assertThat(e.where())
                  .isEqualTo("PCK CRL issuer chain, " + field + " at byte " + offset);
            });
  }
}
