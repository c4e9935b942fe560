package io.coneix.testworld.dcap;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A revocation list to be. Not thread-safe. */
public final class CrlSketch {
  /** Whose certificates it is about. */
  public String issuer;

  /** Who signs. */
  public TestKey key;

  /** thisUpdate. */
  public Instant from = DcapSketch.ISSUED;

  /** nextUpdate. */
  public Instant until = DcapSketch.NEXT_UPDATE;

  /** Serial numbers. */
  public final List<BigInteger> revoked = new ArrayList<>();

  /** Whether the list's extension is critical, which no profile has. */
  public boolean criticalExtension;

  CrlSketch(String issuer, TestKey key) {
    this.issuer = issuer;
    this.key = key;
  }

  /** Signed DER. */
  public byte[] der() {
    byte[] reason = CertificateSketch.extension("551d15", false, Der.tlv(0x0a, new byte[] {1}));
    byte[] list =
        Der.concat(
            revoked.stream()
                .map(serial -> Der.seq(Der.integer(serial), Der.time(from), Der.seq(reason)))
                .toArray(byte[][]::new));
    byte[] number = CertificateSketch.extension("551d14", criticalExtension, Der.integer(1));
    byte[] tbs =
        Der.seq(
            Der.integer(1),
            CertificateSketch.ECDSA_SHA256,
            Der.name(issuer),
            Der.time(from),
            Der.time(until),
            list.length == 0 ? list : Der.seq(list),
            Der.tlv(0xa0, Der.seq(number)));
    return Der.seq(tbs, CertificateSketch.ECDSA_SHA256, Der.bits(key.signDer(tbs)));
  }
}
