package io.coneix.enclave.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coneix.attestation.evidence.DebugEvidence;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.quote.MalformedQuote;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.SharedData;
import io.coneix.testworld.dcap.DcapSketch;
import io.coneix.testworld.dcap.DcapSketch.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded TDX quotes out of a directory that behaves as configfs-tsm. */
class TsmDeviceTest {
  @TempDir private Path reports;

  private HardwareSource source(FakeTsm tsm) {
    return new HardwareSource(
        new TsmDevice(reports, tsm, new SeededRandom(7), Duration.ofMillis(1)));
  }

  private static Bytes testQuote() {
    return new DcapSketch(Kind.TDX_4).quoteBytes();
  }

  private static Bytes reportData(Bytes quote) {
    return Quote.decode(quote).body().reportData();
  }

  private Bytes ask(FakeTsm tsm, Bytes quote) {
    return source(tsm).attest(reportData(quote));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tdx-v4-uptodate.quote.bin", "tdx-v4-outofdate.quote.bin"})
  void recordedQuote_comesOutAsItIs(String name) {
    Bytes quote = Bytes.wrap(SharedData.bytes("dcap/" + name));
    FakeTsm tsm = new FakeTsm(quote);
    assertThat(source(tsm).kind()).isEqualTo(EvidenceKind.TDX);
    assertThat(ask(tsm, quote)).isEqualTo(quote);
    assertThat(tsm.writes).isEqualTo(1);
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void everyRequest_hasADirectoryOfItsOwn() {
    FakeTsm tsm = new FakeTsm(testQuote());
    HardwareSource source = source(tsm);
    source.attest(reportData(testQuote()));
    source.attest(reportData(testQuote()));
    assertThat(tsm.created).isEqualTo(2);
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void busyDevice_isAskedAgain() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.busy = TsmDevice.TRIES - 1;
    assertThat(ask(tsm, testQuote())).isEqualTo(testQuote());
  }

  @Test
  void deviceThatStaysBusy_isAFault() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.busy = TsmDevice.TRIES;
    assertThatExceptionOfType(EvidenceDeviceFailed.class)
        .isThrownBy(() -> ask(tsm, testQuote()))
        .withMessageContaining("Device or resource busy");
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void writeThatIsDropped_isRepeated() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.dropped = 2;
    assertThat(ask(tsm, testQuote())).isEqualTo(testQuote());
    assertThat(tsm.writes).isEqualTo(3);
  }

  @Test
  void generationThatChangesBetweenReads_isRepeated() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.foreignWrites = 3;
    assertThat(ask(tsm, testQuote())).isEqualTo(testQuote());
    assertThat(tsm.writes).isEqualTo(4);
  }

  @Test
  void generationThatAlwaysChanges_isAFault() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.foreignWrites = TsmDevice.TRIES;
    assertThatExceptionOfType(EvidenceDeviceFailed.class).isThrownBy(() -> ask(tsm, testQuote()));
  }

  @Test
  void noConfigfs_isToldBeforeAnything() {
    Path nowhere = reports.resolve("nowhere");
    HardwareSource source = HardwareSource.tdx(nowhere, new SeededRandom(7));
    assertThatExceptionOfType(NoEvidenceDevice.class)
        .isThrownBy(() -> source.attest(reportData(testQuote())));
    assertThat(Files.exists(nowhere)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sev_guest\n", "arm_cca_guest\n", "", "tdx_guest\nsev_guest\n"})
  void otherProvider_isRefused(String provider) {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.provider = provider;
    assertThatExceptionOfType(WrongEvidenceDevice.class).isThrownBy(() -> ask(tsm, testQuote()));
    assertThat(tsm.writes).isZero();
    assertThat(reports).isEmptyDirectory();
  }

  @Test
  void missingOutput_isAFault() {
    FakeTsm tsm = new FakeTsm(testQuote());
    tsm.noOutput = true;
    assertThatExceptionOfType(EvidenceDeviceFailed.class).isThrownBy(() -> ask(tsm, testQuote()));
  }

  @Test
  void shortQuote_isMalformed() {
    Bytes quote = testQuote();
    for (int size : new int[] {0, 47, 632, quote.size() - 1}) {
      FakeTsm tsm = new FakeTsm(quote.slice(0, size));
      assertThatExceptionOfType(MalformedQuote.class).isThrownBy(() -> ask(tsm, quote));
    }
  }

  @Test
  void quoteOfOtherReportData_isAFault() {
    FakeTsm tsm = new FakeTsm(testQuote());
    Bytes other = Bytes.fromHex("01".repeat(64));
    assertThatExceptionOfType(ForeignReportData.class).isThrownBy(() -> source(tsm).attest(other));
  }

  @Test
  void T30_quoteOfAnotherKind_isRefused() {
    Bytes sgx = new DcapSketch(Kind.SGX_4).quoteBytes();
    assertThatExceptionOfType(WrongEvidenceDevice.class)
        .isThrownBy(() -> ask(new FakeTsm(sgx), sgx));
  }

  @Test
  void T29_debugDomain_isRefused() {
    DcapSketch sketch = new DcapSketch(Kind.TDX_15);
    sketch.body = body -> body[120] = 1;
    Bytes quote = sketch.quoteBytes();
    assertThatExceptionOfType(DebugEvidence.class).isThrownBy(() -> ask(new FakeTsm(quote), quote));
  }
}
