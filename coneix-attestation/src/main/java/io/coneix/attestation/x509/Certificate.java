package io.coneix.attestation.x509;

import io.coneix.attestation.der.DerReader;
import io.coneix.attestation.der.EcdsaSignature;
import io.coneix.attestation.der.MalformedDer;
import io.coneix.attestation.der.P256Key;
import io.coneix.attestation.der.Tag;
import io.coneix.evidence.bytes.Bytes;
import java.math.BigInteger;

/**
 * An X.509 certificate, version 3, with a P-256 key and an ECDSA-with-SHA-256 signature. Immutable;
 * not believed before {@link #isSignedBy} and its {@link #period()} are checked.
 *
 * <p>Intel SGX PCK Certificate and CRL Profile Specification 1.4, section 1.3; RFC 5280, 4.1.
 *
 * @param der all of it
 * @param signed the part that the signature is over (tbsCertificate)
 * @param serial unique with its issuer
 * @param issuer who signed
 * @param subject whom it is about
 * @param period when it is valid
 * @param key the subject's
 * @param extensions usage, constraints, the SGX extension
 * @param signature the issuer's
 */
public record Certificate(
    Bytes der,
    Bytes signed,
    BigInteger serial,
    Name issuer,
    Name subject,
    Period period,
    P256Key key,
    Extensions extensions,
    EcdsaSignature signature) {
  /** AlgorithmIdentifier of ECDSA with SHA-256 (RFC 5758, 3.2), whole. */
  public static final Bytes ECDSA_SHA256 = Bytes.fromHex("300a06082a8648ce3d040302");

  /** Intel's have some 1,300 bytes. */
  public static final int MAX_SIZE = 4_096;

  /** AlgorithmIdentifier of a key on P-256 (RFC 5480, 2.1.1), whole. */
  private static final Bytes P256 = Bytes.fromHex("301306072a8648ce3d020106082a8648ce3d030107");

  private static final int VERSION_3 = 2;
  private static final int SERIAL_BYTES = 20;
  private static final int UNCOMPRESSED = 4;

  /**
   * Reads one certificate.
   *
   * @param what how messages call it
   * @throws MalformedDer where it is no such certificate
   */
  public static Certificate decode(String what, Bytes der) {
    if (der.size() > MAX_SIZE) {
      throw new MalformedDer(
          what, "certificate", 0, "at most " + MAX_SIZE + " bytes", der.size() + " bytes");
    }
    DerReader in = new DerReader(what, der);
    DerReader whole = in.enter(Tag.SEQUENCE, "certificate");
    in.end("certificate");
    DerReader tbs = whole.fork().enter(Tag.SEQUENCE, "tbsCertificate");
    Bytes signed = whole.element(Tag.SEQUENCE, "tbsCertificate");
    requireAlgorithm(whole, "signatureAlgorithm", ECDSA_SHA256);
    EcdsaSignature signature = EcdsaSignature.ofDer(what, whole.bits("signatureValue"));
    whole.end("certificate");
    return fields(what, der, tbs, signed, signature);
  }

  private static Certificate fields(
      String what, Bytes der, DerReader tbs, Bytes signed, EcdsaSignature signature) {
    requireVersion3(tbs);
    BigInteger serial = tbs.natural("serialNumber", SERIAL_BYTES);
    requireAlgorithm(tbs, "signature", ECDSA_SHA256);
    Name issuer = Name.read(what, tbs, "issuer");
    DerReader validity = tbs.enter(Tag.SEQUENCE, "validity");
    Period period = new Period(validity.time("notBefore"), validity.time("notAfter"));
    validity.end("validity");
    Name subject = Name.read(what, tbs, "subject");
    P256Key key = key(tbs);
    Extensions extensions = Extensions.read(what, tbs.enter(Tag.CONTEXT_3, "extensions"));
    tbs.end("tbsCertificate");
    return new Certificate(
        der, signed, serial, issuer, subject, period, key, extensions, signature);
  }

  private static void requireVersion3(DerReader tbs) {
    DerReader version = tbs.enter(Tag.CONTEXT_0, "version");
    int from = version.at();
    if (version.number("version", VERSION_3) != VERSION_3) {
      throw tbs.malformed("version", from, "v3", "another");
    }
    version.end("version");
  }

  /** Refuses any algorithm but the one; for certificates and revocation lists. */
  public static void requireAlgorithm(DerReader in, String field, Bytes expected) {
    int from = in.at();
    Bytes found = in.element(Tag.SEQUENCE, field);
    if (!found.equals(expected)) {
      throw in.malformed(field, from, expected.hex(), found.hex());
    }
  }

  private static P256Key key(DerReader tbs) {
    DerReader info = tbs.enter(Tag.SEQUENCE, "subjectPublicKeyInfo");
    requireAlgorithm(info, "algorithm", P256);
    int from = info.at();
    Bytes point = info.bits("subjectPublicKey");
    info.end("subjectPublicKeyInfo");
    if (point.size() != P256Key.SIZE + 1 || point.at(0) != UNCOMPRESSED) {
      throw info.malformed("subjectPublicKey", from, "an uncompressed point", "another");
    }
    return P256Key.of(point.slice(1, point.size()))
        .orElseThrow(() -> info.malformed("subjectPublicKey", from, "a point on P-256", "another"));
  }

  /** True where that key signed this certificate. */
  public boolean isSignedBy(P256Key issuerKey) {
    return issuerKey.verifies(signed, signature);
  }
}
