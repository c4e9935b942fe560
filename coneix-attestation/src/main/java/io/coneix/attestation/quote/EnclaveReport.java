package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/**
 * The body of an SGX REPORT, 384 bytes.
 *
 * <p>Intel SGX ECDSA Quote Library API, appendix A.4 (Enclave Report Body); Intel SDM volume 3D,
 * REPORT.
 *
 * @param cpuSvn 16 bytes: the processor's security version
 * @param miscSelect 4 bytes: extended features, as they stand
 * @param attributes 16 bytes: flags (8) and XFRM (8)
 * @param mrEnclave 32 bytes: hash of the enclave as built
 * @param mrSigner 32 bytes: hash of the key that signed the enclave
 * @param configId 64 bytes
 * @param isvProdId product number, 0 to 65535
 * @param isvSvn security version, 0 to 65535
 * @param configSvn 0 to 65535
 * @param reportData 64 bytes of the enclave's own
 * @param encoded all 384 bytes, which signatures are over
 */
public record EnclaveReport(
    Bytes cpuSvn,
    Bytes miscSelect,
    Bytes attributes,
    Bytes mrEnclave,
    Bytes mrSigner,
    Bytes configId,
    int isvProdId,
    int isvSvn,
    int configSvn,
    Bytes reportData,
    Bytes encoded)
    implements QuoteBody {
  /** Length in bytes. */
  public static final int SIZE = 384;

  private static final int INIT = 0x01;
  private static final int DEBUG = 0x02;
  private static final int MODE64BIT = 0x04;
  private static final int EINITTOKEN_KEY = 0x20;
  private static final int PROVISION_KEY = 0x10;

  static EnclaveReport read(String what, QuoteBytes in) {
    return of(in.bytes(what, SIZE));
  }

  private static EnclaveReport of(Bytes report) {
    return new EnclaveReport(
        report.slice(0, 16),
        report.slice(16, 20),
        report.slice(48, 64),
        report.slice(64, 96),
        report.slice(128, 160),
        report.slice(192, 256),
        uint16(report, 256),
        uint16(report, 258),
        uint16(report, 260),
        report.slice(320, SIZE),
        report);
  }

  private static int uint16(Bytes report, int at) {
    return report.at(at) | report.at(at + 1) << 8;
  }

  /** True where the enclave's memory can be read by a debugger (ATTRIBUTES.DEBUG). */
  public boolean isDebug() {
    return (attributes.at(0) & DEBUG) != 0;
  }

  /** True where the enclave may derive provisioning keys (ATTRIBUTES.PROVISIONKEY). */
  public boolean hasProvisionKey() {
    return (attributes.at(0) & PROVISION_KEY) != 0;
  }

  /**
   * True where what MRENCLAVE does not cover is as a production enclave has it: INIT and MODE64BIT
   * are set, EINITTOKEN_KEY is not, CONFIGID and CONFIGSVN are zero.
   */
  public boolean hasPlainSettings() {
    int mode = INIT | MODE64BIT;
    int low = attributes.at(0);
    return (low & mode) == mode
        && (low & EINITTOKEN_KEY) == 0
        && configSvn == 0
        && configId.equals(Bytes.wrap(new byte[configId.size()]));
  }
}
