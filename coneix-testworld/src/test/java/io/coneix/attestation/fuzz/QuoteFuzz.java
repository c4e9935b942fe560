package io.coneix.attestation.fuzz;

import io.coneix.attestation.quote.Quote;
import io.coneix.testworld.dcap.QuoteWriter;

/** Jazzer target: quotes of all versions, with the same bytes after writing. */
public final class QuoteFuzz {
  private QuoteFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    Target.read(data, bytes -> Target.requireSame(bytes, QuoteWriter.encode(Quote.decode(bytes))));
  }
}
