package io.coneix.platform.collateral;

import io.coneix.attestation.pck.PckCertificate;
import io.coneix.attestation.quote.Quote;
import io.coneix.attestation.quote.TeeType;
import io.coneix.attestation.x509.Certificate;
import io.coneix.attestation.x509.PemChain;
import io.coneix.evidence.bytes.Bytes;
import java.util.List;
import java.util.Locale;

/**
 * Which collateral: of one kind of platform, for one kind of hardware. Immutable.
 *
 * @param teeType what the quotes are about
 * @param fmspc 6 bytes: family, model, stepping, platform, custom SKU
 * @param ca who signed the platforms' certificates
 */
public record CollateralId(TeeType teeType, Bytes fmspc, PckCa ca) {
  private static final int FMSPC_SIZE = 6;
  private static final int CHAIN = 3;

  /** Refuses an FMSPC of another size. */
  public CollateralId {
    if (fmspc.size() != FMSPC_SIZE) {
      throw new UnusableCollateralId("FMSPC", FMSPC_SIZE + " bytes", fmspc.size() + " bytes");
    }
  }

  /**
   * What the certificate inside a quote asks for; nothing of it is believed.
   *
   * @throws io.coneix.evidence.error.UnusableInput where the certificate cannot be read
   */
  public static CollateralId of(Quote quote) {
    String what = "quote, PCK certificate chain";
    List<Certificate> chain = PemChain.read(what, quote.signatureData().pckChain(), CHAIN);
    PckCertificate pck = PckCertificate.of(what + ", certificate 1", chain.get(0));
    return new CollateralId(
        quote.header().teeType(), pck.sgx().fmspc(), PckCa.ofIssuer(chain.get(0)));
  }

  /** The word for the hardware in requests and on the command line. */
  public String tee() {
    return teeType.name().toLowerCase(Locale.ROOT);
  }

  /** For example {@code tdx-20a06f000000-platform}. */
  @Override
  public String toString() {
    return tee() + "-" + fmspc.hex() + "-" + ca;
  }
}
