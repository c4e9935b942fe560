package io.coneix.attestation;

import io.coneix.attestation.collateral.Collateral;
import io.coneix.attestation.quote.Quote;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testkit.SharedData;
import java.time.Instant;
import java.util.List;

/**
 * A real quote with Intel's collateral of the time; a test that asks for one is skipped where the
 * file is absent.
 */
public record RealEvidence(String quoteFile, String collateralFile, Instant at) {
  public static final RealEvidence TDX_UP_TO_DATE =
      new RealEvidence(
          "tdx-v4-uptodate.quote.bin",
          "tdx-20a06f-2025-09.collateral.json",
          Instant.parse("2025-09-10T00:00:00Z"));

  public static final RealEvidence SGX =
      new RealEvidence(
          "sgx-v3-swhardening.quote.bin",
          "sgx-00606a-2025-08.collateral.json",
          Instant.parse("2025-08-20T00:00:00Z"));

  public static final RealEvidence TDX_OUT_OF_DATE =
      new RealEvidence(
          "tdx-v4-outofdate.quote.bin",
          "tdx-00806f-2025-07.collateral.json",
          Instant.parse("2025-07-15T00:00:00Z"));

  public static List<RealEvidence> all() {
    return List.of(TDX_UP_TO_DATE, SGX, TDX_OUT_OF_DATE);
  }

  public Bytes quoteBytes() {
    return file(quoteFile);
  }

  public Quote quote() {
    return Quote.decode(quoteBytes());
  }

  public Bytes collateralBytes() {
    return file(collateralFile);
  }

  public Collateral collateral() {
    return Collateral.fromJson(collateralBytes());
  }

  static Bytes file(String name) {
    return Bytes.wrap(SharedData.bytes("dcap/" + name));
  }

  @Override
  public String toString() {
    return quoteFile;
  }
}
