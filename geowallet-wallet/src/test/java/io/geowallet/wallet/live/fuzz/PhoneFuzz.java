package io.geowallet.wallet.live.fuzz;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.live.PhoneDecoders;
import io.geowallet.wallet.live.client.PhoneClient;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.client.UnreadablePost;
import io.geowallet.wallet.live.client.UnusablePost;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.device.DeviceName;
import io.geowallet.wallet.live.owntracks.PayloadKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What all targets do: as body and as query, positions that can be or a refusal by name. */
final class PhoneFuzz {
  private static final long NOW_MS = 1_790_776_805_000L;
  private static final int MOST = 5_000;
  private static final PhoneDecoders DECODERS = new PhoneDecoders();

  private PhoneFuzz() {}

  static void read(PhoneClient client, Optional<PayloadKey> key, byte[] data) {
    Bytes hash = Bytes.wrap(new byte[32]);
    Device device = new Device(new DeviceName("p"), 0, hash, client, key);
    read(device, PhoneRequest.ofBody(data));
    String query = new String(data, StandardCharsets.ISO_8859_1);
    read(device, new PhoneRequest(query, new byte[0]));
  }

  private static void read(Device device, PhoneRequest request) {
    try {
      Posted posted = DECODERS.read(device, request, NOW_MS).until(NOW_MS);
      if (posted.fixes().size() + posted.unusable() > MOST) {
        throw new IllegalStateException("more positions than a request may hold");
      }
    } catch (UnusablePost | UnreadablePost e) {
      return; // refused, by name
    }
  }
}
