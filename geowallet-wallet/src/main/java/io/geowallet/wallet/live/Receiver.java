package io.geowallet.wallet.live;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.client.PhoneRequest;
import io.geowallet.wallet.live.client.Posted;
import io.geowallet.wallet.live.device.Device;
import io.geowallet.wallet.live.health.HealthBook;
import io.geowallet.wallet.live.pause.Pauses;
import io.geowallet.wallet.live.pause.RecordingPause;
import io.geowallet.wallet.live.timetable.Timetable;
import io.geowallet.wallet.live.timetable.TimetableBook;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes what a phone posts into the wallet: on return it is durable, or thrown away because of a
 * pause or of the timetable (THREATS, T38). Thread-safe.
 *
 * <p>A pause throws away what was recorded in it, whenever it comes, and nothing else: a phone that
 * was out of reach delivers a morning's drive in the evening, and forgets it then.
 *
 * <p>What comes twice is kept once: a time that is recorded already is never recorded again.
 */
public final class Receiver {
  /** So far may a phone's clock be ahead of this machine's [ms]. */
  private static final long AHEAD_MS = 600_000;

  private final Wallet wallet;
  private final Pauses pauses;
  private final TimetableBook timetable;
  private final HealthBook health;
  private final Clock clock;
  private final PhoneDecoders decoders = new PhoneDecoders();
  private Received received = Received.NOTHING;

  /** For a wallet with its pauses, its timetable and its phones' health. */
  public Receiver(
      Wallet wallet, Pauses pauses, TimetableBook timetable, HealthBook health, Clock clock) {
    this.wallet = wallet;
    this.pauses = pauses;
    this.timetable = timetable;
    this.health = health;
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
    Posted post = decoders.read(device, request, now).until(now + AHEAD_MS);
    List<RecordingPause> past = pauses.all();
    Optional<Timetable> hours = timetable.get();
    List<Fix> wanted =
        post.fixes().stream()
            .filter(f -> past.stream().noneMatch(p -> p.holds(f.timeMs())))
            .filter(f -> hours.map(h -> h.holds(f.timeMs())).orElse(true))
            .toList();
    int added = wanted.isEmpty() ? 0 : wallet.addFixes(wanted);
    health.heard(device.name(), wanted.stream().map(Fix::timeMs).toList(), now);
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
