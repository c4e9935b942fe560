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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T44: collateral with one defect each, rightly signed, is refused by field. */
class BadCollateralTest {
  private static Arguments tcb(String defect, String field, UnaryOperator<String> change) {
    return Arguments.of(defect, field, (Consumer<DcapSketch>) s -> s.tcbInfo = change);
  }

  private static Arguments qe(String defect, String field, UnaryOperator<String> change) {
    return Arguments.of(defect, field, (Consumer<DcapSketch>) s -> s.qeIdentity = change);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        tcb("member-twice", "id", t -> "{\"id\":\"TDX\"," + t.substring(1)),
        tcb("trailing-token", "", t -> t + "{}"),
        tcb("no-object", "", t -> "[" + t + "]"),
        tcb("unfinished", "", t -> t.substring(0, t.length() - 1)),
        tcb("too-deep", "", t -> "{\"x\":" + "[".repeat(20) + "]".repeat(20) + "}"),
        tcb("version-2", "version", t -> t.replace("\"version\":3", "\"version\":2")),
        tcb("version-as-text", "version", t -> t.replace("\"version\":3", "\"version\":\"3\"")),
        tcb("version-as-fraction", "version", t -> t.replace("\"version\":3", "\"version\":3.0")),
        tcb("id-of-another", "id", t -> t.replace("\"TDX\"", "\"QVE\"")),
        tcb("no-fmspc", "fmspc", t -> t.replace("fmspc", "fmspd")),
        tcb("fmspc-odd-digits", "fmspc", t -> t.replace("00806f050000", "00806f05000")),
        tcb("fmspc-too-short", "fmspc", t -> t.replace("00806f050000", "00806f0500")),
        tcb("fmspc-no-hex", "fmspc", t -> t.replace("00806f050000", "00806g050000")),
        tcb("tcb-type-1", "tcbType", t -> t.replace("\"tcbType\":0", "\"tcbType\":1")),
        tcb("number-negative", "tcbEvaluationDataNumber", t -> t.replace("r\":20", "r\":-20")),
        tcb(
            "date-without-zone",
            "issueDate",
            t -> t.replace("01T00:00:00Z\",\"next", "01T00:00:00\",\"next")),
        tcb("date-that-is-none", "nextUpdate", t -> t.replace("2026-07-01", "2026-07-32")),
        tcb("no-module", "tdxModule", t -> t.replace("\"tdxModule\"", "\"tdxModul\"")),
        tcb("module-id", "tdxModuleIdentities[0].id", t -> t.replace("TDX_01", "TDX_1")),
        tcb(
            "no-levels",
            "tcbLevels",
            t -> t.replaceAll("\"tcbLevels\":\\[\\{\"tcb\":\\{\"sgx.*", "\"tcbLevels\":[]}")),
        tcb(
            "status-unknown",
            "tcbLevels[0].tcbStatus",
            t -> t.replaceFirst("(pcesvn.*?)UpToDate", "$1Fine")),
        tcb(
            "status-of-no-level",
            "tcbLevels[0].tcbStatus",
            t -> t.replaceFirst("(pcesvn.*?)UpToDate", "$1TDRelaunchAdvised")),
        tcb(
            "module-status",
            "tdxModuleIdentities[0].tcbLevels[0].tcbStatus",
            t -> t.replaceFirst("UpToDate", "SWHardeningNeeded")),
        tcb(
            "component-256",
            "tcbLevels[0].tcb.sgxtcbcomponents[0].svn",
            t -> t.replaceFirst("\"svn\":5", "\"svn\":256")),
        tcb(
            "components-15",
            "tcbLevels[0].tcb.sgxtcbcomponents",
            t -> t.replaceFirst("\\{\"svn\":5},", "")),
        tcb(
            "component-type-number",
            "tcbLevels[0].tcb.sgxtcbcomponents[0].type",
            t -> t.replaceFirst("\"svn\":5", "\"svn\":5,\"type\":1")),
        tcb(
            "advisory-as-number",
            "tcbLevels[1].advisoryIDs[0]",
            t -> t.replace("\"INTEL-SA-00001\"", "1")),
        tcb(
            "advisory-with-escape",
            "tcbLevels[1].advisoryIDs",
            t -> t.replace("INTEL-SA-00001", "INTEL\\u001b[31m")),
        Arguments.of(
            "levels-unsorted",
            "tcbLevels",
            (Consumer<DcapSketch>) s -> s.levels.add(s.levels.remove(0))),
        Arguments.of(
            "level-twice",
            "tcbLevels",
            (Consumer<DcapSketch>) s -> s.levels.add(1, s.levels.get(0))),
        qe("qe-version-1", "version", t -> t.replace("\"version\":2", "\"version\":1")),
        qe("qe-id", "id", t -> t.replace("TD_QE", "QVE")),
        qe(
            "qe-levels-empty",
            "tcbLevels",
            t -> t.replaceAll("\"tcbLevels\":.*", "\"tcbLevels\":[]}")),
        qe("qe-levels-unsorted", "tcbLevels", t -> t.replace("\"isvsvn\":2", "\"isvsvn\":9")),
        qe("qe-level-twice", "tcbLevels", t -> t.replace("\"isvsvn\":2", "\"isvsvn\":5")),
        qe("qe-mask-odd-digits", "miscselectMask", t -> t.replace("FFFFFFFF\"", "FFFFFFF\"")),
        qe("qe-mrsigner-short", "mrsigner", t -> t.replace("4D4D\"", "4D\"")),
        qe(
            "qe-prod-id-text",
            "isvprodid",
            t -> t.replace("\"isvprodid\":2", "\"isvprodid\":\"2\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void T44_signedTextWithADefect_isRefusedByField(
      String defect, String field, Consumer<DcapSketch> change) {
    DcapSketch sketch = new DcapSketch(Kind.TDX_4);
    change.accept(sketch);
    Collateral collateral = sketch.collateral();
    assertThatThrownBy(() -> VerifiedCollateral.of(collateral, sketch.trustedRoot()))
        .isInstanceOfSatisfying(
            MalformedJson.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.offset()).isNotNegative();
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

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            "member-twice",
            (UnaryOperator<String>) t -> t.replaceFirst("\"root_ca_crl\"", "\"pck_crl\"")),
        Arguments.of(
            "unknown-member", (UnaryOperator<String>) t -> t.replaceFirst("\\{", "{\"x\":1,")),
        Arguments.of(
            "missing-member",
            (UnaryOperator<String>) t -> t.replaceFirst(" \"root_ca_crl\".*\n", "")),
        Arguments.of("trailing", (UnaryOperator<String>) t -> t + "null"),
        Arguments.of(
            "crl-odd-digits",
            (UnaryOperator<String>) t -> t.replaceFirst("\"pck_crl\": \"3", "\"pck_crl\": \"")),
        Arguments.of(
            "crl-empty",
            (UnaryOperator<String>)
                t -> t.replaceFirst("\"pck_crl\": \"[0-9a-f]*", "\"pck_crl\": \"")),
        Arguments.of(
            "signature-short",
            (UnaryOperator<String>) t -> t.replaceFirst("(tcb_info_signature\": \")..", "$1")),
        Arguments.of(
            "signature-number",
            (UnaryOperator<String>)
                t -> t.replaceFirst("(tcb_info_signature\": )\"[0-9a-f]*\"", "$1 7")),
        Arguments.of("empty", (UnaryOperator<String>) t -> ""),
        Arguments.of("not-utf-8", (UnaryOperator<String>) t -> null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void T44_fileWithADefect_isRefused(String defect, UnaryOperator<String> change) {
    Bytes whole = new DcapSketch(Kind.SGX_3).collateral().toJson();
    String text = change.apply(new String(whole.toArray(), StandardCharsets.UTF_8));
    Bytes file = text == null ? Bytes.of((byte) 0xff, (byte) 0xfe) : Bytes.utf8(text);
    assertThatThrownBy(() -> Collateral.fromJson(file)).isInstanceOf(MalformedJson.class);
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
    assertThatThrownBy(() -> VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()))
        .isInstanceOf(MalformedDer.class)
        .hasMessageContaining("critical");
  }

  @Test
  void T44_criticalExtensionOfACertificate_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.ca.extensions.add(CertificateSketch.extension("551d36", true, new byte[] {5, 0}));
    assertThatThrownBy(() -> VerifiedCollateral.of(sketch.collateral(), sketch.trustedRoot()))
        .isInstanceOf(MalformedDer.class)
        .hasMessageContaining("critical");
  }

  @Test
  void T44_issuerChainOfOneOrThree_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    for (String chain :
        new String[] {sketch.ca.pem(), sketch.ca.pem() + sketch.ca.pem() + sketch.root.pem(), ""}) {
      Collateral c = sketch.collateral();
      Collateral bad =
          new Collateral(
              chain,
              c.rootCaCrl(),
              c.pckCrl(),
              c.tcbInfoIssuerChain(),
              c.tcbInfo(),
              c.tcbInfoSignature(),
              c.qeIdentityIssuerChain(),
              c.qeIdentity(),
              c.qeIdentitySignature());
      assertThatThrownBy(() -> VerifiedCollateral.of(bad, sketch.trustedRoot()))
          .isInstanceOf(MalformedPem.class);
    }
  }
}
