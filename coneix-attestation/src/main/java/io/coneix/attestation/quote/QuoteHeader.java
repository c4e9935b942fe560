package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/**
 * The 48 bytes before the body.
 *
 * <p>Intel SGX ECDSA Quote Library API, appendix A.4 (version 3); Intel TDX DCAP Quoting Library
 * API, appendix A.3.1 (versions 4 and 5). The attestation key's type (2: ECDSA-256 with P-256) and
 * the vendor (Intel's) are checked and not kept.
 *
 * @param version 3, 4 or 5
 * @param teeType what the body is about
 * @param userData 20 bytes; in version 3 the first 16 name the quoting enclave's installation
 */
public record QuoteHeader(int version, TeeType teeType, Bytes userData) {
  /** Length in bytes. */
  public static final int SIZE = 48;

  /** ECDSA-256 with the curve P-256: the one type of attestation key. */
  static final int ECDSA_P256 = 2;

  /** Intel's, as the vendor of quoting enclaves. */
  static final Bytes INTEL = Bytes.fromHex("939a7233f79c4ca9940a0db3957f0607");

  private static final int OLDEST = 3;
  private static final int NEWEST = 5;
  private static final int USER_DATA = 20;

  static QuoteHeader read(QuoteBytes in) {
    int version = in.uint16("version");
    if (version < OLDEST || version > NEWEST) {
      throw new MalformedQuote("version", 0, "3, 4 or 5", "" + version);
    }
    in.constant16("attestation key type", ECDSA_P256, "ECDSA-256 with P-256");
    TeeType teeType = teeType(in, version);
    in.bytes("QE SVN and PCE SVN", 4);
    int vendorAt = in.at();
    Bytes vendor = in.bytes("QE vendor id", INTEL.size());
    if (!vendor.equals(INTEL)) {
      throw new MalformedQuote("QE vendor id", vendorAt, INTEL.hex(), vendor.hex());
    }
    return new QuoteHeader(version, teeType, in.bytes("user data", USER_DATA));
  }

  private static TeeType teeType(QuoteBytes in, int version) {
    int from = in.at();
    long code = in.uint32("TEE type");
    if (code == TeeType.SGX.code()) {
      return TeeType.SGX;
    }
    if (code == TeeType.TDX.code() && version > OLDEST) {
      return TeeType.TDX;
    }
    String expected = version > OLDEST ? "0 (SGX) or 129 (TDX)" : "0 (SGX)";
    throw new MalformedQuote("TEE type", from, expected, "" + code);
  }
}
