package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/**
 * What the quoting enclave adds to the body: "ECDSA 256-bit Quote Signature Data Structure".
 *
 * <p>Intel SGX ECDSA Quote Library API, appendix A.4 (version 3: everything in a row, certification
 * data of type 5). Intel TDX DCAP Quoting Library API, appendix A.3.8 and following (versions 4 and
 * 5: certification data of type 6 holds the QE report and, nested, certification data of type 5).
 *
 * @param quoteSignature 64 bytes, r and s, over header and body by the attestation key
 * @param attestationKey 64 bytes, x and y
 * @param qeReport the quoting enclave's own report, which binds the attestation key
 * @param qeReportSignature 64 bytes, r and s, over that report by the PCK key
 * @param qeAuthData 0 to {@value #MAX_AUTH_DATA} bytes that the report binds too
 * @param pckChain the certificates as PEM text: PCK, its CA, the root
 * @param pckChainAt where that text starts, in bytes from the quote's first
 */
public record SignatureData(
    Bytes quoteSignature,
    Bytes attestationKey,
    EnclaveReport qeReport,
    Bytes qeReportSignature,
    Bytes qeAuthData,
    Bytes pckChain,
    int pckChainAt) {
  /** Intel's quoting enclaves use 32 bytes; the format would allow 65,535. */
  public static final int MAX_AUTH_DATA = 1_024;

  /** PEM of three certificates is below 4,000 bytes. */
  public static final int MAX_CHAIN = 16_384;

  private static final int PAIR = 64;
  private static final int PCK_CHAIN = 5;
  private static final int QE_REPORT = 6;

  static SignatureData read(QuoteBytes in, int version) {
    Bytes quoteSignature = in.bytes("quote signature", PAIR);
    Bytes key = in.bytes("ECDSA attestation key", PAIR);
    if (version == 3) {
      return certified(in, quoteSignature, key);
    }
    in.constant16("certification data type", QE_REPORT, "QE report certification data");
    QuoteBytes nested = in.part("QE report certification data", in.size("certification data size"));
    in.end("signature data");
    return certified(nested, quoteSignature, key);
  }

  private static SignatureData certified(QuoteBytes in, Bytes quoteSignature, Bytes key) {
    EnclaveReport report = EnclaveReport.read("QE report", in);
    Bytes reportSignature = in.bytes("QE report signature", PAIR);
    Bytes auth = in.bytes("QE authentication data", authSize(in));
    in.constant16("certification data type", PCK_CHAIN, "PCK certificate chain");
    int sizeAt = in.at();
    int size = in.size("certification data size");
    if (size > MAX_CHAIN) {
      throw new MalformedQuote(
          "certification data size", sizeAt, "at most " + MAX_CHAIN + " bytes", size + " bytes");
    }
    int chainAt = in.at();
    Bytes chain = in.bytes("PCK certificate chain", size);
    in.end("certification data");
    return new SignatureData(quoteSignature, key, report, reportSignature, auth, chain, chainAt);
  }

  private static int authSize(QuoteBytes in) {
    int from = in.at();
    int size = in.uint16("QE authentication data size");
    if (size > MAX_AUTH_DATA) {
      throw new MalformedQuote(
          "QE authentication data size",
          from,
          "at most " + MAX_AUTH_DATA + " bytes",
          size + " bytes");
    }
    return size;
  }
}
