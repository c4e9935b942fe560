package io.geowallet.wallet.page.contracts;

import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.evidence.grade.Binding;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.grade.TimeGrade;
import io.coneix.holder.contract.HeldContract;
import io.coneix.pages.PageServer;
import io.coneix.pages.Tasks;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.http.PageClient;
import io.coneix.testworld.TestMachine;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.page.map.GroundMaps;
import io.geowallet.wallet.testing.Route;
import io.geowallet.wallet.testing.WalletScene;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wallet with its pages, a company and an enclave host, over real HTTP. */
public final class PageScene implements AutoCloseable {
  public static final Grade LIVE =
      new Grade(TimeGrade.LIVE_UNWITNESSED, Binding.BOUND, Source.WALLET);

  /** Drives of 12 km at 10:00, 5 km at 14:10 and 8 km at 14:31 in Paris. */
  public static final List<Fix> DRIVES =
      new Route("2026-10-01T06:00:00Z")
          .stayUntil("2026-10-01T08:00:00Z")
          .drive(12_000)
          .stayUntil("2026-10-01T12:10:00Z")
          .drive(5_000)
          .stayUntil("2026-10-01T12:31:00Z")
          .drive(8_000)
          .stayUntil("2026-10-01T17:30:00Z")
          .fixes();

  private final WalletScene scene;
  private final Tasks tasks = new Tasks();
  private final PageServer server;
  private final Live live;

  public PageScene(Path directory) {
    this(directory, false, GroundMaps.none());
  }

  /** With phones, pauses and words, where {@code own}. */
  public PageScene(Path directory, boolean own) {
    this(directory, own, GroundMaps.none());
  }

  /** Over a ground map. */
  public PageScene(Path directory, GroundMaps ground) {
    this(directory, false, ground);
  }

  /** Under the root of a machine of the test PKI. */
  public PageScene(Path directory, TestMachine machine) {
    this(
        new WalletScene(directory, new JobChecker(Runnable::run, 1, machine.judge())),
        directory,
        false,
        GroundMaps.none());
  }

  /** With programs of other versions. */
  public PageScene(Path directory, ProgramCatalog programs) {
    this(new WalletScene(directory, programs), directory, false, GroundMaps.none());
  }

  private PageScene(Path directory, boolean own, GroundMaps ground) {
    this(new WalletScene(directory), directory, own, ground);
  }

  private PageScene(WalletScene scene, Path directory, boolean own, GroundMaps ground) {
    this.scene = scene;
    live = own ? Live.of(scene.wallet()) : Live.none();
    WalletPages pages =
        new WalletPages(
            scene.wallet(),
            tasks,
            scene.clock(),
            ZoneId.of("Europe/Paris"),
            List::of,
            ground,
            live,
            Optional.empty());
    server = PageServer.start(WalletSite.of(pages), 0, new SeededRandom(9));
  }

  public WalletScene scene() {
    return scene;
  }

  public Live live() {
    return live;
  }

  public PageServer server() {
    return server;
  }

  public PageClient browser(String language) {
    return PageClient.open(server.newLaunchLink(), language);
  }

  /** A concluded contract with a live day of three drives, and an enclave that waits. */
  public HeldContract liveDay() {
    HeldContract held = scene.conclude(WalletScene.mileage().minimum(LIVE));
    scene.live("2026-10-01T23:15:00Z", DRIVES);
    scene.host().start();
    return held;
  }

  /** Posts a form, waits until the work behind it has ended, and returns the path it leads to. */
  public static String work(PageClient browser, String path, String... fields) {
    HttpResponse<String> reply = browser.post(path, fields);
    String at = location(browser, reply);
    while (at.contains("/contracts/work/")) {
      reply = browser.get(at);
      if (reply.statusCode() != 303) {
        if (reply.body().contains("id=\"failed\"")) {
          return reply.body();
        }
        pause();
      } else {
        at = location(browser, reply);
      }
    }
    return at;
  }

  /** Reviews a period and sends what the review showed; the path that this leads to. */
  public static String send(PageClient browser, String period) {
    String review = work(browser, period + "/review");
    String id = review.substring(review.lastIndexOf('/') + 1);
    return work(browser, period + "/send", "review", id);
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String location(PageClient browser, HttpResponse<String> reply) {
    String full =
        reply
            .headers()
            .firstValue("Location")
            .orElseThrow(() -> new IllegalStateException(reply.statusCode() + reply.body()));
    return full.substring(browser.prefix().length());
  }

  /** The paths of all links of a page. */
  public static List<String> links(PageClient browser, String page) {
    List<String> links = new ArrayList<>();
    Matcher found = Pattern.compile("href=\"" + browser.prefix() + "(/[^\"]*)\"").matcher(page);
    while (found.find()) {
      links.add(found.group(1));
    }
    return links;
  }

  @Override
  public void close() {
    server.close();
    live.close();
    tasks.close();
    scene.close();
  }
}
