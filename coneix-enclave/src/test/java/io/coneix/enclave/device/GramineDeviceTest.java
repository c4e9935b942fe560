package io.coneix.enclave.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coneix.attestation.evidence.DebugEvidence;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.quote.MalformedQuote;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded SGX quote out of a directory with Gramine's pseudo-files. */
class GramineDeviceTest {
  @TempDir private Path directory;

  private HardwareSource device(String type, Bytes quote) throws IOException {
    Files.writeString(directory.resolve("attestation_type"), type);
    Files.write(directory.resolve("user_report_data"), new byte[64]);
    Files.write(directory.resolve("quote"), quote.toArray());
    return HardwareSource.sgx(directory);
  }

  private static Bytes testQuote() {
    return new DcapSketch(Kind.SGX_3).quoteBytes();
  }

  private static Bytes reportData(Bytes quote) {
    return Quote.decode(quote).body().reportData();
  }

  @Test
  void recordedQuote_comesOutAfterItsReportDataWentIn() throws IOException {
    Bytes quote = Bytes.wrap(SharedData.bytes("dcap/sgx-v3-swhardening.quote.bin"));
    HardwareSource source = device("dcap", quote);
    assertThat(source.kind()).isEqualTo(EvidenceKind.SGX);
    assertThat(source.attest(reportData(quote))).isEqualTo(quote);
    assertThat(directory.resolve("user_report_data")).hasBinaryContent(reportData(quote).toArray());
  }

  @Test
  void noGramine_isToldBeforeAnything() {
    HardwareSource source = HardwareSource.sgx(directory.resolve("nowhere"));
    assertThatExceptionOfType(NoEvidenceDevice.class)
        .isThrownBy(() -> source.attest(reportData(testQuote())))
        .withMessageContaining("no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "epid", "", "dcap2"})
  void otherAttestationType_isRefused(String type) throws IOException {
    HardwareSource source = device(type, testQuote());
    assertThatExceptionOfType(WrongEvidenceDevice.class)
        .isThrownBy(() -> source.attest(reportData(testQuote())));
    assertThat(directory.resolve("user_report_data")).hasBinaryContent(new byte[64]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quote", "user_report_data"})
  void missingFile_isAFault(String name) throws IOException {
    HardwareSource source = device("dcap\n", testQuote());
    Files.delete(directory.resolve(name));
    assertThatExceptionOfType(EvidenceDeviceFailed.class)
        .isThrownBy(() -> source.attest(reportData(testQuote())))
        .withMessageContaining(name);
    assertThat(Files.exists(directory.resolve(name))).isFalse();
  }

  @Test
  void shortQuote_isMalformed() throws IOException {
    Bytes quote = testQuote();
    for (int size : new int[] {0, 47, 432, quote.size() - 1}) {
      HardwareSource source = device("dcap", quote.slice(0, size));
      assertThatExceptionOfType(MalformedQuote.class)
          .isThrownBy(() -> source.attest(reportData(quote)));
    }
  }

  @Test
  void endlessQuote_isAFault() throws IOException {
    HardwareSource source = device("dcap", Bytes.wrap(new byte[Quote.MAX_SIZE + 1]));
    assertThatExceptionOfType(EvidenceDeviceFailed.class)
        .isThrownBy(() -> source.attest(reportData(testQuote())));
  }

  @Test
  void staleQuote_isAFault() throws IOException {
    HardwareSource source = device("dcap", testQuote());
    assertThatExceptionOfType(ForeignReportData.class)
        .isThrownBy(() -> source.attest(Bytes.fromHex("02".repeat(64))));
  }

  @Test
  void T30_quoteOfAnotherKind_isRefused() throws IOException {
    Bytes tdx = new DcapSketch(Kind.TDX_4).quoteBytes();
    HardwareSource source = device("dcap", tdx);
    assertThatExceptionOfType(WrongEvidenceDevice.class)
        .isThrownBy(() -> source.attest(reportData(tdx)));
  }

  @Test
  void T29_debugEnclave_isRefused() throws IOException {
    DcapSketch sketch = new DcapSketch(Kind.SGX_3);
    sketch.body = body -> body[48] |= 2;
    Bytes quote = sketch.quoteBytes();
    HardwareSource source = device("dcap", quote);
    assertThatExceptionOfType(DebugEvidence.class)
        .isThrownBy(() -> source.attest(reportData(quote)));
  }
}
