package io.coneix.attestation.verify;

import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.SignatureData;
import io.coneix.evidence.bytes.Bytes;

/** Quotes with one piece exchanged, after everything was signed. */
final class Forged {
  private Forged() {}

  static Bytes flipped(Bytes bytes, int at) {
    byte[] copy = bytes.toArray();
    copy[at] ^= 1;
    return Bytes.wrap(copy);
  }

  static Quote signedBytes(Quote quote) {
    Bytes other = flipped(quote.signedBytes(), 100);
    return new Quote(quote.header(), quote.body(), other, quote.signatureData(), 0);
  }

  static Quote qeReportSignature(Quote quote) {
    SignatureData d = quote.signatureData();
    return with(
        quote,
        d.quoteSignature(),
        d.attestationKey(),
        flipped(d.qeReportSignature(), 5),
        d.qeAuthData());
  }

  static Quote quoteSignature(Quote quote) {
    SignatureData d = quote.signatureData();
    return with(
        quote,
        flipped(d.quoteSignature(), 5),
        d.attestationKey(),
        d.qeReportSignature(),
        d.qeAuthData());
  }

  static Quote zeroQuoteSignature(Quote quote) {
    SignatureData d = quote.signatureData();
    Bytes zero = Bytes.wrap(new byte[64]);
    return with(quote, zero, d.attestationKey(), d.qeReportSignature(), d.qeAuthData());
  }

  static Quote attestationKey(Quote quote, Bytes key) {
    SignatureData d = quote.signatureData();
    return with(quote, d.quoteSignature(), key, d.qeReportSignature(), d.qeAuthData());
  }

  static Quote authData(Quote quote) {
    SignatureData d = quote.signatureData();
    return with(
        quote,
        d.quoteSignature(),
        d.attestationKey(),
        d.qeReportSignature(),
        flipped(d.qeAuthData(), 3));
  }

  private static Quote with(
      Quote quote, Bytes quoteSignature, Bytes key, Bytes qeSignature, Bytes auth) {
    SignatureData d = quote.signatureData();
    return new Quote(
        quote.header(),
        quote.body(),
        quote.signedBytes(),
        new SignatureData(
            quoteSignature, key, d.qeReport(), qeSignature, auth, d.pckChain(), d.pckChainAt()),
        quote.padding());
  }
}
