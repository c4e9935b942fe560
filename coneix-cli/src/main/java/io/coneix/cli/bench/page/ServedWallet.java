package io.coneix.cli.bench.page;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.PageRequest;
import io.coneix.pages.PageServer;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.coneix.pages.Site;
import io.coneix.pages.Tasks;
import io.coneix.testworld.platform.TestClock;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.record.FixRecords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process that serves a {@link BusyWallet}: the pages of {@code wallet open}, and three more
 * that give the limits to compare them with. It ends with its standard input.
 */
final class ServedWallet {
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final long BETWEEN_FIXES_MS = 100;

  private final Wallet wallet;
  private final AtomicLong nextFixMs;
  private volatile Bytes kept = Bytes.EMPTY;

  private ServedWallet(Wallet wallet, long nowMs) {
    this.wallet = wallet;
    this.nextFixMs = new AtomicLong(Slot.ofMs(nowMs).startMs());
  }

  /** Serves the wallet of the directory {@code args[0]}, and prints its link. */
  public static void main(String[] args) throws IOException {
    TestClock clock = new TestClock(BusyWallet.AFTERWARDS);
    Path directory = Path.of(args[0]);
    try (Wallet wallet = Wallet.open(directory, BusyWallet.root(), BusyWallet.options(clock));
        Tasks tasks = new Tasks()) {
      Site site =
          WalletSite.of(
              new WalletPages(
                  wallet,
                  tasks,
                  clock,
                  ZONE,
                  List::of,
                  ground(directory),
                  Live.none(),
                  Optional.empty()));
      ServedWallet served = new ServedWallet(wallet, clock.millis());
      try (PageServer server = PageServer.start(served.with(site), 0, new SecureRandom())) {
        System.out.println(server.newLaunchLink());
        System.in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** The pack beside the wallet's directory. */
  private static GroundMaps ground(Path directory) {
    return GroundMaps.reading(directory.resolveSibling(BusyDirectory.ROADS));
  }

  private Site with(Site site) {
    return new Site(
        site.role(),
        site.templates(),
        site.texts(),
        site.assets(),
        site.navigation(),
        site.banners(),
        site.zone(),
        routes -> {
          site.routes().accept(routes);
          addTo(routes);
        });
  }

  private void addTo(Routes routes) {
    routes.post(PageVisitor.KEPT, this::keep);
    routes.get(PageVisitor.KEPT, request -> kept());
    routes.get(PageVisitor.OPENED + "{from}/{to}", this::open);
    routes.post(PageVisitor.FIX, this::addFix);
  }

  private Reply keep(PageRequest request) {
    try {
      kept = Bytes.wrap(request.body().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.json("true");
  }

  private Reply kept() {
    return new Reply.Raw("text/html; charset=utf-8", kept, Optional.empty(), false);
  }

  /** Reads and opens the records of some days, and does nothing with them. */
  private Reply open(PageRequest request) {
    int from = slot(request.date("from"));
    int to = slot(request.date("to").plusDays(1));
    SlotSet slots = SlotSet.of(List.of(new SlotRange(from, to)));
    return Reply.json("" + new FixRecords(wallet.holder()).recorded(slots).fixes().size());
  }

  private static int slot(LocalDate date) {
    return Slot.ofMs(date.atStartOfDay(ZONE).toInstant().toEpochMilli()).number();
  }

  /** What a phone that records sends: one more position of the quarter of an hour that runs. */
  private Reply addFix(PageRequest request) {
    long ms = nextFixMs.getAndAdd(BETWEEN_FIXES_MS);
    return Reply.json("" + wallet.addFixes(List.of(Fix.at(ms, 480_000_000, 20_000_000))));
  }
}
