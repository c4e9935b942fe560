package io.coneix.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.collateral.TcbInfo;
import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.pck.SgxType;
import io.coneix.attestation.quote.EnclaveReport;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.TdReport;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.QuoteWriter;
import io.coneix.testworld.dcap.SgxExtensionWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of real quotes as OpenSSL and a hex dump show them, and the same bytes after writing. */
class RealFieldsTest {
  private static Quote quote(String name) {
    return Quote.decode(bytes(name));
  }

  private static Bytes bytes(String name) {
    return Bytes.wrap(SharedData.bytes("dcap/" + name));
  }

  private static PckCertificate pck(Quote quote) {
    Certificate leaf = PemChain.read("chain", quote.signatureData().pckChain(), 3).get(0);
    return PckCertificate.of("pck", leaf);
  }

  @Test
  void sgxQuote_hasItsFields() {
    Quote quote = quote("sgx-v3-swhardening.quote.bin");
    assertThat(quote.header().version()).isEqualTo(3);
    assertThat(quote.padding()).isZero();
    assertThat(quote.body()).isInstanceOf(EnclaveReport.class);
    EnclaveReport report = (EnclaveReport) quote.body();
    assertThat(report.attributes().hex()).isEqualTo("0500000000000000e700000000000000");
    assertThat(report.cpuSvn().hex()).isEqualTo("0e0e100fffff01000000000000000000");
    assertThat(report.isDebug()).isFalse();
    assertThat(report.hasProvisionKey()).isFalse();
  }

  @Test
  void sgxQuotesPckCertificate_hasItsFields() {
    PckCertificate pck = pck(quote("sgx-v3-swhardening.quote.bin"));
    assertThat(pck.certificate().serial().toString(16))
        .isEqualTo("d52864cbb1cefa9de768485947ebdc026799b496");
    assertThat(pck.certificate().period())
        .hasToString("2024-03-07T15:01:04Z to 2031-03-07T15:01:04Z");
    assertThat(pck.sgx().ppid().hex()).isEqualTo("186950b6d8d014d89f0c144d1d90ebad");
    assertThat(pck.sgx().fmspc().hex()).isEqualTo("00606a000000");
    assertThat(pck.sgx().pceId().hex()).isEqualTo("0000");
    assertThat(pck.sgx().tcb().components().hex()).isEqualTo("0e0e0303ffff01000000000000000000");
    assertThat(pck.sgx().tcb().pceSvn()).isEqualTo(13);
    assertThat(pck.sgx().type()).isEqualTo(SgxType.SCALABLE);
    assertThat(pck.sgx().platformInstanceId().orElseThrow().hex())
        .isEqualTo("7f96822f9d6421e505d4f256f65c5338");
    assertThat(pck.sgx().configuration().orElseThrow().dynamicPlatform()).isTrue();
  }

  @Test
  void tdxQuote_hasItsFields() {
    Quote quote = quote("tdx-v4-uptodate.quote.bin");
    assertThat(quote.header().version()).isEqualTo(4);
    assertThat(quote.padding()).isEqualTo(70);
    TdReport report = (TdReport) quote.body();
    assertThat(report.teeTcbSvn().hex()).isEqualTo("06010400000000000000000000000000");
    assertThat(report.tdAttributes().hex()).isEqualTo("0000001000000000");
    assertThat(report.xfam().hex()).isEqualTo("0702000000000000");
    assertThat(report.hasSeptVeDisabled()).isTrue();
    assertThat(report.isDebug()).isFalse();
    assertThat(report.hasServiceTd()).isFalse();
    assertThat(quote("tdx-v4-outofdate.quote.bin").padding()).isEqualTo(3_065);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgx-v3-swhardening.quote.bin",
        "tdx-v4-uptodate.quote.bin",
        "tdx-v4-outofdate.quote.bin"
      })
  void realQuote_isWrittenAsItWasRead(String name) {
    Quote quote = quote(name);
    assertThat(QuoteWriter.encode(quote)).isEqualTo(bytes(name));
    PckCertificate pck = pck(quote);
    assertThat(SgxExtensionWriter.encode(pck.sgx()))
        .isEqualTo(pck.certificate().extensions().sgx().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sgx-00606a-2025-08.collateral.json",
        "tdx-00806f-2025-07.collateral.json",
        "tdx-20a06f-2025-09.collateral.json"
      })
  void realCollateral_keepsItsFields(String name) {
    Collateral collateral = Collateral.fromJson(bytes(name));
    assertThat(Collateral.fromJson(collateral.toJson())).isEqualTo(collateral);
    assertThat(TcbInfo.decode(collateral.tcbInfo()).evaluationDataNumber()).isEqualTo(17);
  }
}
