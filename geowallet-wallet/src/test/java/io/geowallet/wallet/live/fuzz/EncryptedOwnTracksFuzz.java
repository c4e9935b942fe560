package io.geowallet.wallet.live.fuzz;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Jazzer target: OwnTracks under a key, what is sent and what is in it. */
public final class EncryptedOwnTracksFuzz {
  private static final PayloadKey KEY = PayloadKey.of(Bytes.utf8("s1kr3t"));
  private static final Bytes NONCE = Bytes.wrap(new byte[24]);

  private EncryptedOwnTracksFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhoneFuzz.read(PhoneClient.OWNTRACKS, Optional.of(KEY), data);
    String sealed = "{\"_type\":\"encrypted\",\"data\":\"" + KEY.seal(data, NONCE) + "\"}";
    byte[] body = sealed.getBytes(StandardCharsets.US_ASCII);
    PhoneFuzz.read(PhoneClient.OWNTRACKS, Optional.of(KEY), body);
  }
}
