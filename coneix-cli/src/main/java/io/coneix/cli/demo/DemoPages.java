package io.coneix.cli.demo;

import io.coneix.cli.Environment;
import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.cli.demo.page.DemoSite;
import io.coneix.cli.demo.page.DemoState;
import io.coneix.cli.demo.page.DemoState.Step;
import io.coneix.cli.demo.page.Doors;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.evidence.slot.Slot;
import io.coneix.pages.Banner;
import io.coneix.pages.PageServer;
import io.coneix.pages.Site;
import io.coneix.pages.Tasks;
import io.coneix.platform.page.PlatformSite;
import io.geowallet.desk.page.DeskPages;
import io.geowallet.desk.page.DeskSite;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.page.map.GroundMaps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The pages of a demo, each on a port of its own: the start page at once, those of the parties when
 * their month is over. Not thread-safe.
 */
final class DemoPages {
  private static final long SECONDS_BETWEEN_SYNCS = 20;
  private static final long SECONDS_BETWEEN_SLOTS = 5;
  private static final Supplier<List<Banner>> INVENTED =
      () -> List.of(Banner.of(Banner.Level.NOTE, "banner.demo"));

  private final Environment environment;
  private final DemoState state;
  private final DemoProgress progress;
  private final Endings endings;
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(DemoPages::daemon);

  DemoPages(Environment environment, DemoState state, DemoProgress progress, Endings endings) {
    this.environment = environment;
    this.state = state;
    this.progress = progress;
    this.endings = endings;
  }

  /** Opens the start page. */
  PageServer start(int port) {
    return serve(DemoSite.of(state, DemoMonth.zone()), port);
  }

  /** Opens the parties' pages, and lets time pass from now on. */
  Doors open(DemoPlayed played) {
    progress.begin(Step.PAGES, "opening the pages");
    DemoParties parties = played.parties();
    endings.add(parties.employee());
    endings.add(scheduler::shutdownNow);
    Invitation invitation =
        new DemoActs(parties, environment, progress, endings)
            .invite(DemoMonth.PERIOD.plusMonths(1));
    parties.clock().runOn();
    PageServer wallet = serve(wallet(parties, GroundMaps.ofInvented(played.town())), 0);
    PageServer desk = serve(desk(parties), 0);
    PageServer platform =
        serve(PlatformSite.of(parties.server().operation(), DemoMonth.zone(), INVENTED), 0);
    every(SECONDS_BETWEEN_SLOTS, () -> closeSlots(parties));
    return new Doors(
        wallet::newLaunchLink, desk::newLaunchLink, platform::newLaunchLink, invitation.toText());
  }

  private PageServer serve(Site site, int port) {
    return endings.add(PageServer.start(site, port, environment.random()));
  }

  private Site wallet(DemoParties parties, GroundMaps ground) {
    return WalletSite.of(
        new WalletPages(
            parties.employee().wallet(),
            endings.add(new Tasks()),
            parties.clock(),
            DemoMonth.zone(),
            INVENTED,
            ground,
            Live.none(),
            Optional.empty()));
  }

  private Site desk(DemoParties parties) {
    return DeskSite.of(
        new DeskPages(
            parties.company().desk(),
            parties.trust(),
            parties.server().address().toString(),
            parties::connect,
            endings.add(new Tasks()),
            sync -> every(SECONDS_BETWEEN_SYNCS, sync),
            parties.clock(),
            DemoMonth.zone(),
            INVENTED));
  }

  private void every(long seconds, Runnable work) {
    scheduler.scheduleWithFixedDelay(work, seconds, seconds, TimeUnit.SECONDS);
  }

  /** The phone lies on the table: each quarter of an hour has its node, and holds nothing. */
  private static void closeSlots(DemoParties parties) {
    int next = parties.employee().wallet().holder().graph().lastClosedSlot() + 1;
    int now = Slot.ofMs(parties.clock().millis()).number();
    for (int number = next; number < now; number++) {
      parties.employee().close(new Slot(number), List.of());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "demo-time");
    thread.setDaemon(true);
    return thread;
  }
}
