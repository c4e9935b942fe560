package io.geowallet.wallet.live.tls;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a person compares before a phone is told to trust the wallet: SHA-256 of the authority's
 * certificate, as phones show it.
 *
 * @param text 32 pairs of hexadecimal digits with colons between them
 */
public record Fingerprint(String text) {
  static Fingerprint of(Bytes der) {
    byte[] hash = Sha256.of(der).toArray();
    return new Fingerprint(HexFormat.ofDelimiter(":").formatHex(hash).toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return text;
  }
}
