package io.coneix.testworld.dcap;

import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.evidence.bytes.Bytes;

/** Writes quotes, as Intel's quoting enclaves do. Stateless. */
public final class QuoteWriter {
  private QuoteWriter() {}

  /** The bytes that were decoded. */
  public static Bytes encode(Quote quote) {
    SignatureData data = quote.signatureData();
    byte[] signature =
        signatureData(
            quote.header().version(),
            data.quoteSignature().toArray(),
            data.attestationKey().toArray(),
            certified(
                data.qeReport().encoded().toArray(),
                data.qeReportSignature().toArray(),
                data.qeAuthData().toArray(),
                5,
                data.pckChain().toArray()),
            6);
    byte[] padding = new byte[quote.padding()];
    return Bytes.of(
        Der.concat(quote.signedBytes().toArray(), uint(signature.length, 4), signature, padding));
  }

  static byte[] certified(
      byte[] qeReport, byte[] qeSignature, byte[] auth, int type, byte[] chain) {
    return Der.concat(
        qeReport,
        qeSignature,
        uint(auth.length, 2),
        auth,
        uint(type, 2),
        uint(chain.length, 4),
        chain);
  }

  static byte[] signatureData(
      int version, byte[] quoteSignature, byte[] key, byte[] certified, int outerType) {
    return version == 3
        ? Der.concat(quoteSignature, key, certified)
        : Der.concat(quoteSignature, key, uint(outerType, 2), uint(certified.length, 4), certified);
  }

  /** Little-endian. */
  static byte[] uint(long value, int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (value >> (8 * i));
    }
    return bytes;
  }
}
