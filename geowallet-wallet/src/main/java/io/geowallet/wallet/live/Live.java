package io.geowallet.wallet.live;

import io.coneix.evidence.error.Failure;
import io.coneix.pages.Banner;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.health.HealthBook;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.live.http.ListenLimits;
import io.geowallet.wallet.live.http.PhoneListener;
import io.geowallet.wallet.live.pause.Pauses;
import io.geowallet.wallet.live.pause.RecordingPause;
import io.geowallet.wallet.live.timetable.TimetableBook;
import io.geowallet.wallet.live.tls.WalletTls;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Live recording of a wallet: its phones, its pauses, and while {@link #listen} was called the
 * listener and the keeper that closes each slot. Thread-safe.
 */
public final class Live implements AutoCloseable {
  private final Optional<Parts> parts;
  private volatile Optional<Running> running = Optional.empty();
  private Optional<DayKeeper> days = Optional.empty();

  private record Parts(
      Wallet wallet,
      DeviceBook devices,
      WalletTls tls,
      Pauses pauses,
      TimetableBook timetable,
      HealthBook health,
      Receiver receiver,
      Clock clock) {}

  private record Running(PhoneListener listener, SlotKeeper keeper) {}

  private Live(Optional<Parts> parts) {
    this.parts = parts;
  }

  /** Where nothing can be recorded live, as in the demo, whose clock is not the world's. */
  public static Live none() {
    return new Live(Optional.empty());
  }

  /** Of an open wallet; nobody listens yet. */
  public static Live of(Wallet wallet) {
    Clock clock = wallet.holder().context().clock();
    Pauses pauses = wallet.pauses();
    TimetableBook timetable = new TimetableBook(wallet.holder().context().store());
    HealthBook health = new HealthBook(wallet.holder().context().store());
    return new Live(
        Optional.of(
            new Parts(
                wallet,
                new DeviceBook(wallet.holder().context()),
                new WalletTls(wallet.holder().context()),
                pauses,
                timetable,
                health,
                new Receiver(wallet, pauses, timetable, health, clock),
                clock)));
  }

  /**
   * Listens for phones from now on, and closes each slot in time.
   *
   * @throws io.geowallet.wallet.live.http.UnusableAddress where that address cannot be had
   */
  public synchronized ListenAddress listen(ListenAddress address, ListenLimits limits) {
    Parts own = own();
    if (running.isPresent()) {
      throw new IllegalStateException("listens already");
    }
    PhoneListener listener =
        PhoneListener.start(address, own.devices(), own.tls(), own.receiver(), limits);
    SlotKeeper keeper = new SlotKeeper(own.wallet(), own.clock());
    keeper.start();
    running = Optional.of(new Running(listener, keeper));
    return listener.address();
  }

  /** Has the wallet do from now on what is due each day, whether somebody listens or not. */
  public synchronized void keepDays() {
    Parts own = own();
    if (days.isPresent()) {
      throw new IllegalStateException("keeps days already");
    }
    DayKeeper keeper = new DayKeeper(own.wallet(), own.clock(), () -> running.isPresent());
    keeper.start();
    days = Optional.of(keeper);
  }

  private Parts own() {
    return parts.orElseThrow(NoLiveRecording::new);
  }

  /**
   * For pages that would change something.
   *
   * @throws NoLiveRecording in the demo
   */
  public void requireOwn() {
    own();
  }

  /** True where phones and pauses can be changed; false in the demo. */
  public boolean isOwn() {
    return parts.isPresent();
  }

  /**
   * The phones.
   *
   * @throws NoLiveRecording in the demo
   */
  public DeviceBook devices() {
    return own().devices();
  }

  /** The certificate that phones are told to trust. */
  public WalletTls tls() {
    return own().tls();
  }

  /** The hours in which phones are listened to. */
  public TimetableBook timetable() {
    return own().timetable();
  }

  /** How the phones fare. */
  public HealthBook health() {
    return own().health();
  }

  /** The pauses. */
  public Pauses pauses() {
    return own().pauses();
  }

  /** All pauses; none in the demo. */
  public List<RecordingPause> allPauses() {
    return parts.map(p -> p.pauses().all()).orElse(List.of());
  }

  /** Where phones are listened for; empty where they are not. */
  public Optional<ListenAddress> address() {
    return running.map(r -> r.listener().address());
  }

  /** What came since this program was started. */
  public Received received() {
    return parts.map(p -> p.receiver().received()).orElse(Received.NOTHING);
  }

  /** Why the last slot could not be closed; empty where it could. */
  public Optional<Failure> trouble() {
    return running.flatMap(r -> r.keeper().trouble());
  }

  /** What stands on every page at the moment because of live recording. */
  public List<Banner> banners() {
    List<Banner> banners = new ArrayList<>();
    address()
        .filter(a -> !a.isProtected())
        .ifPresent(a -> banners.add(Banner.of(Banner.Level.WARNING, "banner.lan", a.text())));
    if (parts.isPresent() && pauses().current().isPresent()) {
      banners.add(Banner.of(Banner.Level.NOTE, "banner.paused"));
    }
    if (parts.filter(p -> p.wallet().words().shownMs().isEmpty()).isPresent()) {
      banners.add(Banner.of(Banner.Level.NOTE, "banner.words"));
    }
    if (trouble().isPresent()) {
      banners.add(Banner.of(Banner.Level.WARNING, "banner.unsealed"));
    }
    return List.copyOf(banners);
  }

  /** Stops listening, and closes no more slots and days; harmless when repeated. */
  @Override
  public synchronized void close() {
    days.ifPresent(DayKeeper::close);
    days = Optional.empty();
    Optional<Running> ending = running;
    running = Optional.empty();
    ending.ifPresent(
        r -> {
          r.listener().close();
          r.keeper().close();
        });
  }
}
