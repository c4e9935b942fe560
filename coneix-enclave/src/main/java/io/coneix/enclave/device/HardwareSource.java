package io.coneix.enclave.device;

import io.coneix.attestation.evidence.DebugEvidence;
import io.coneix.attestation.evidence.EvidenceKind;
import io.coneix.attestation.evidence.EvidenceSource;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Quotes of the hardware that this process runs in. Not thread-safe: Gramine's files are one set
 * for the whole process.
 *
 * <p>Each quote is taken apart and has to report the data that was asked for, of the right kind of
 * hardware, without a debug bit. Whether it is genuine is left to those who rely on it.
 */
public final class HardwareSource implements EvidenceSource {
  /** Where Gramine has its files. */
  public static final String GRAMINE = "/dev/attestation";

  /** Where Linux has its reports, once configfs is mounted. */
  public static final String TSM = "/sys/kernel/config/tsm/report";

  private final QuoteDevice device;

  HardwareSource(QuoteDevice device) {
    this.device = device;
  }

  /** An SGX enclave under Gramine; {@code directory} is {@link #GRAMINE} but in tests. */
  public static HardwareSource sgx(Path directory) {
    return new HardwareSource(new GramineDevice(directory, DeviceFiles.system()));
  }

  /**
   * A TDX trust domain; {@code directory} is {@link #TSM} but in tests.
   *
   * @param random names the report
   */
  public static HardwareSource tdx(Path directory, SecureRandom random) {
    return new HardwareSource(
        new TsmDevice(directory, DeviceFiles.system(), random, TsmDevice.PAUSE));
  }

  @Override
  public EvidenceKind kind() {
    return device.kind();
  }

  /**
   * A quote about {@code binding}.
   *
   * @throws NoEvidenceDevice where there is no such device
   * @throws WrongEvidenceDevice where it is one of another kind
   * @throws EvidenceDeviceFailed where it gives nothing
   * @throws io.coneix.attestation.quote.MalformedQuote where it gives no quote
   * @throws ForeignReportData where the quote reports other data
   * @throws DebugEvidence where the enclave or domain is one for debugging
   */
  @Override
  public Bytes attest(KeyBinding binding) {
    return attest(binding.reportData());
  }

  Bytes attest(Bytes reportData) {
    if (reportData.size() != KeyBinding.REPORT_DATA_SIZE) {
      throw new IllegalArgumentException("report data of " + reportData.size() + " bytes");
    }
    Bytes quote = device.quote(reportData);
    Quote parsed = Quote.decode(quote);
    if (!kind().teeType().filter(parsed.header().teeType()::equals).isPresent()) {
      throw new WrongEvidenceDevice(
          "quote, TEE type", kind().toString(), "" + parsed.header().teeType());
    }
    if (!parsed.body().reportData().equals(reportData)) {
      throw new ForeignReportData();
    }
    DebugEvidence.refuse(parsed.body());
    return quote;
  }
}
