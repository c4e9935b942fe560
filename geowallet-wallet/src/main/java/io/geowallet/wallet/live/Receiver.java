package io.geowallet.wallet.live;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.pause.Pauses;
import io.geowallet.wallet.live.pause.RecordingPause;
import java.time.Clock;
import java.util.List;

/**
 * Takes what a phone posts into the wallet: on return it is durable, or thrown away because of a
 * pause (THREATS, T38). Thread-safe.
 *
 * <p>What comes twice is kept once: a time that is recorded already is never recorded again.
 */
public final class Receiver {
  /** So far may a phone's clock be ahead of this machine's [ms]. */
  private static final long AHEAD_MS = 600_000;

  private final Wallet wallet;
  private final Pauses pauses;
  private final Clock clock;
  private final PhoneDecoders decoders = new PhoneDecoders();
  private Received received = Received.NOTHING;

  /** For a wallet with its pauses. */
  public Receiver(Wallet wallet, Pauses pauses, Clock clock) {
    this.wallet = wallet;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * Takes what a phone sent.
   *
   * @throws io.geowallet.wallet.live.client.UnusablePost where it is none of its application's
   * @throws io.geowallet.wallet.live.client.UnreadablePost where it is not under its key
   */
  public void take(Device device, PhoneRequest request) {
    long now = clock.millis();
    if (pauses.current().isPresent()) {
      count(0, 0, true);
      return;
    }
    Posted post = decoders.read(device, request, now).until(now + AHEAD_MS);
    List<RecordingPause> past = pauses.all();
    List<Fix> wanted =
        post.fixes().stream()
            .filter(f -> past.stream().noneMatch(p -> p.holds(f.timeMs())))
            .toList();
    int added = wanted.isEmpty() ? 0 : wallet.addFixes(wanted);
    count(added, post.unusable(), wanted.size() < post.fixes().size());
  }

  private synchronized void count(int added, int unusable, boolean thrownAway) {
    received = received.and(added, unusable, thrownAway, clock.millis());
  }

  /** What came since this program was started. */
  public synchronized Received received() {
    return received;
  }
}
