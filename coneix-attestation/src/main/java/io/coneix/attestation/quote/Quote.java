package io.coneix.attestation.quote;

import io.coneix.evidence.bytes.Bytes;

/**
 * A quote, taken apart and not yet believed. Immutable.
 *
 * @param header what kind it is
 * @param body what is reported
 * @param signedBytes header, body descriptor (version 5) and body: what the quote's signature is
 *     over
 * @param signatureData signatures, keys and certificates
 * @param padding number of zero bytes behind the end
 */
public record Quote(
    QuoteHeader header,
    QuoteBody body,
    Bytes signedBytes,
    SignatureData signatureData,
    int padding) {
  /** Quotes have some 5,000 bytes, and drivers hand out buffers of 8,000 or 16,384. */
  public static final int MAX_SIZE = 65_536;

  private static final int BODY_SGX = 1;
  private static final int BODY_TDX_10 = 2;
  private static final int BODY_TDX_15 = 3;

  /**
   * Known and not read: Intel's sgx_quote_5.h, {@code sgx_report2_body_v1_5_ex_t}, for domains with
   * a history of migration.
   */
  private static final int BODY_TDX_15_EXTENDED = 4;

  /**
   * Takes a quote apart: every length is checked, every byte has its place.
   *
   * @throws MalformedQuote with the field's name and offset, where that cannot be
   */
  public static Quote decode(Bytes encoded) {
    if (encoded.size() > MAX_SIZE) {
      throw new MalformedQuote(
          "quote", 0, "at most " + MAX_SIZE + " bytes", encoded.size() + " bytes");
    }
    QuoteBytes in = new QuoteBytes(encoded);
    QuoteHeader header = QuoteHeader.read(in);
    QuoteBody body = header.version() == 5 ? describedBody(in, header) : plainBody(in, header);
    Bytes signed = encoded.slice(0, in.at());
    QuoteBytes signature = in.part("signature data", in.size("signature data size"));
    SignatureData data = SignatureData.read(signature, header.version());
    return new Quote(header, body, signed, data, padding(in));
  }

  private static QuoteBody plainBody(QuoteBytes in, QuoteHeader header) {
    return header.teeType() == TeeType.SGX
        ? EnclaveReport.read("enclave report", in)
        : TdReport.read10(in.part("TD report", TdReport.SIZE_10));
  }

  /** Version 5: "TD Quote Body Descriptor", a type and a size before the body. */
  private static QuoteBody describedBody(QuoteBytes in, QuoteHeader header) {
    int typeAt = in.at();
    int type = in.uint16("body type");
    int sizeAt = in.at();
    long size = in.uint32("body size");
    boolean fits =
        header.teeType() == TeeType.SGX
            ? type == BODY_SGX
            : type == BODY_TDX_10 || type == BODY_TDX_15;
    if (!fits) {
      String expected = header.teeType() == TeeType.SGX ? "1 (SGX)" : "2 or 3 (TDX)";
      String found = type == BODY_TDX_15_EXTENDED ? type + " (TDX 1.5, extended)" : "" + type;
      throw new MalformedQuote("body type", typeAt, expected, found);
    }
    int expected =
        switch (type) {
          case BODY_SGX -> EnclaveReport.SIZE;
          case BODY_TDX_10 -> TdReport.SIZE_10;
          default -> TdReport.SIZE_15;
        };
    if (size != expected) {
      throw new MalformedQuote("body size", sizeAt, expected + " bytes", size + " bytes");
    }
    QuoteBytes body = in.part("body", expected);
    return switch (type) {
      case BODY_SGX -> EnclaveReport.read("enclave report", body);
      case BODY_TDX_10 -> TdReport.read10(body);
      default -> TdReport.read15(body);
    };
  }

  private static int padding(QuoteBytes in) {
    int size = in.left();
    for (int i = 0; i < size; i++) {
      int found = in.bytes("padding", 1).at(0);
      if (found != 0) {
        throw new MalformedQuote("padding", in.at() - 1, "zero or the end", "" + found);
      }
    }
    return size;
  }
}
