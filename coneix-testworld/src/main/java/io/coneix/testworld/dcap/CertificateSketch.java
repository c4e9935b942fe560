package io.coneix.testworld.dcap;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate to be. Not thread-safe. */
public final class CertificateSketch {
  static final byte[] ECDSA_SHA256 = Der.hex("300a06082a8648ce3d040302");

  /** Who it is about. */
  public String subject;

  /** Who signs. */
  public String issuer;

  /** The subject's key. */
  public TestKey key;

  /** The issuer's key. */
  public TestKey issuerKey;

  /** Unique with the issuer. */
  public BigInteger serial;

  /** First instant, included. */
  public Instant from = Instant.parse("2020-01-01T00:00:00Z");

  /** Last instant, included. */
  public Instant until = Instant.parse("2045-01-01T00:00:00Z");

  /** basicConstraints. */
  public boolean isCa;

  /** pathLenConstraint; negative for none. */
  public int pathLength = -1;

  /** keyUsage, one byte. */
  public int keyUsage;

  /** More extensions, encoded. */
  public final List<byte[]> extensions = new ArrayList<>();

  CertificateSketch(String subject, TestKey key, String issuer, TestKey issuerKey, boolean isCa) {
    this.subject = subject;
    this.key = key;
    this.issuer = issuer;
    this.issuerKey = issuerKey;
    this.isCa = isCa;
    this.keyUsage = isCa ? 0x06 : 0xc0;
    this.serial = new BigInteger(1, subject.getBytes(StandardCharsets.UTF_8)).shiftRight(64);
  }

  /** One extension. */
  public static byte[] extension(String oidHex, boolean critical, byte[] value) {
    return critical
        ? Der.seq(Der.oid(oidHex), Der.bool(true), Der.octets(value))
        : Der.seq(Der.oid(oidHex), Der.octets(value));
  }

  /** Signed DER. */
  public byte[] der() {
    byte[] tbs = tbs();
    return Der.seq(tbs, ECDSA_SHA256, Der.bits(issuerKey.signDer(tbs)));
  }

  private byte[] tbs() {
    return Der.seq(
        Der.tlv(0xa0, Der.integer(2)),
        Der.integer(serial),
        ECDSA_SHA256,
        Der.name(issuer),
        Der.seq(Der.time(from), Der.time(until)),
        Der.name(subject),
        Der.seq(
            Der.hex("301306072a8648ce3d020106082a8648ce3d030107"),
            Der.bits(Der.concat(new byte[] {4}, key.point()))),
        Der.tlv(0xa3, Der.seq(allExtensions())));
  }

  private byte[] allExtensions() {
    int unused = Integer.numberOfTrailingZeros(keyUsage);
    byte[] usage = Der.tlv(0x03, new byte[] {(byte) unused, (byte) keyUsage});
    byte[] basic =
        isCa
            ? Der.seq(Der.bool(true), pathLength < 0 ? new byte[0] : Der.integer(pathLength))
            : Der.seq();
    return Der.concat(
        extension("551d0f", true, usage),
        extension("551d13", true, basic),
        Der.concat(extensions.toArray(new byte[0][])));
  }

  /** Strict PEM. */
  public String pem() {
    return pem(der());
  }

  /** Strict PEM of any DER. */
  public static String pem(byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }
}
