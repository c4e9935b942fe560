package io.coneix.platform.collateral;

import io.coneix.attestation.x509.Certificate;
import java.util.Locale;

/** Who signs the certificates of platforms: Intel SGX PCK Certificate and CRL Profile, 1.3. */
public enum PckCa {
  /** For platforms of one package. */
  PROCESSOR("Intel SGX PCK Processor CA"),
  /** For platforms of several packages, and all that are newer. */
  PLATFORM("Intel SGX PCK Platform CA");

  private final String commonName;

  PckCa(String commonName) {
    this.commonName = commonName;
  }

  /**
   * The CA that issued a platform's certificate.
   *
   * @throws UnusableCollateralId where it is another one
   */
  static PckCa ofIssuer(Certificate pck) {
    for (PckCa ca : values()) {
      if (ca.commonName.equals(pck.issuer().commonName())) {
        return ca;
      }
    }
    throw new UnusableCollateralId("quote, issuer of the PCK certificate", "a PCK CA", "another");
  }

  /** True where {@code certificate} is this CA's own. */
  boolean is(Certificate certificate) {
    return certificate.subject().commonName().equals(commonName);
  }

  /** The word in requests and on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
