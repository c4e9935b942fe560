package io.geowallet.wallet.live.tls;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.Impossible;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a person compares before a phone is told to trust the wallet, as the phone shows it.
 *
 * @param text SHA-256 of the authority's certificate: 32 pairs of hexadecimal digits with colons
 *     between them; for GPSLogger SHA-1 of the server's certificate, 40 digits
 */
public record Fingerprint(String text) {
  static Fingerprint of(Bytes der) {
    byte[] hash = Sha256.of(der).toArray();
    return new Fingerprint(HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT));
  }

  /** GPSLogger shows no other; to find a second certificate with a given SHA-1 is out of reach. */
  static Fingerprint sha1(Bytes der) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(der.toArray());
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new Impossible("no SHA-1 in this JDK", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
