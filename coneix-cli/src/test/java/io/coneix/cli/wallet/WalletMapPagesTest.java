package io.coneix.cli.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.cli.Cli;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.map.PackFile;
import io.coneix.cli.role.RootFile;
import io.coneix.contract.authority.TableDocument;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.pages.PageServer;
import io.coneix.pages.Site;
import io.coneix.pages.Tasks;
import io.coneix.testkit.SeededRandom;
import io.coneix.testkit.http.PageClient;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.FrenchScale;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import io.geowallet.wallet.page.map.GroundMaps;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that measures along the roads of a map, by the wallet's pages alone. */
class WalletMapPagesTest {
  @TempDir Path temp;
  private final Cli cli = new Cli();
  private Path data;
  private Path pack;

  @BeforeEach
  void build() throws IOException {
    data = temp.resolve("wallet");
    pack = temp.resolve("roads.pack");
    Path osm = Files.writeString(temp.resolve("roads.osm"), CrookedRoad.osm());
    assertThat(cli.run("map", "build", osm.toString(), "--out", pack.toString())).isZero();
  }

  private void init(WalletTown town) throws IOException {
    Path trust = Files.writeString(temp.resolve("trust.json"), town.trust());
    Path passphrase = Files.writeString(temp.resolve("passphrase"), "four words of mine\n");
    String[] init = {
      "wallet",
      "init",
      "--platform",
      town.platform.uri().toString(),
      "--trust",
      trust.toString(),
      "--words-file",
      temp.resolve("words").toString(),
      "--data",
      data.toString(),
      "--passphrase-file",
      passphrase.toString()
    };
    assertThat(cli.run(init)).as(cli.err()).isZero();
  }

  private String invitation(WalletTown town) {
    TableDocument map =
        new TableDocument("road-map", 1970, 2089, "a test", PackFile.open(pack).table().encode());
    return town.invite(MileageSchema.withMap(), FrenchScale.table(), map);
  }

  /** What {@code wallet open} serves. */
  private interface Visit {
    void of(PageClient browser) throws IOException;
  }

  private void open(String language, Visit visit) throws IOException {
    try (DataDirectory directory = DataDirectory.open(data, OpenWallet.ROLE)) {
      WalletPacks packs = WalletPacks.of(directory);
      SecretBytes words = SecretBytes.wrap("four words of mine".getBytes(StandardCharsets.UTF_8));
      try (Wallet wallet =
              Wallet.open(
                  directory.path(),
                  RootFile.open(directory, words),
                  OpenWallet.options(cli.environment(), packs));
          Tasks tasks = new Tasks();
          PageServer server =
              PageServer.start(site(wallet, tasks, packs), 0, new SeededRandom(4))) {
        visit.of(PageClient.open(server.newLaunchLink(), language));
      }
    }
  }

  private Site site(Wallet wallet, Tasks tasks, WalletPacks packs) {
    return WalletSite.of(
        new WalletPages(
            wallet,
            tasks,
            cli.environment().clock(),
            ZoneOffset.UTC,
            List::of,
            GroundMaps.none(),
            Live.none(),
            Optional.of(packs)));
  }

  private static HttpResponse<String> add(PageClient browser, String name, Path file)
      throws IOException {
    return browser.upload(
        "/settings/maps",
        BodyPublishers.ofByteArray(Files.readAllBytes(file)),
        Map.of("X-File-Name", name));
  }

  /** Posts a form and waits for the work behind it: the page it leads to, or the failure. */
  private static String work(PageClient browser, String path, String... fields) {
    String at = location(browser, browser.post(path, fields));
    while (at.contains("/work/")) {
      HttpResponse<String> reply = browser.get(at);
      if (reply.statusCode() == 303) {
        at = location(browser, reply);
      } else if (reply.body().contains("id=\"failed\"")) {
        return reply.body();
      } else {
        pause();
      }
    }
    return browser.page(at);
  }

  private static String location(PageClient browser, HttpResponse<String> reply) {
    String full = reply.headers().firstValue("Location").orElseThrow();
    return full.substring(browser.prefix().length());
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void offerThatLacksItsMap_leadsToThePageThatTakesIt_andIsShownThen() throws IOException {
    String hash = PackFile.open(pack).sha256().hex();
    try (WalletTown town =
        new WalletTown(GeoWalletPrograms.catalog(PackFile.packs(List.of(pack))))) {
      init(town);
      String invitation = invitation(town);
      open(
          "en",
          browser -> {
            String failed = work(browser, "/contracts/offer", "invitation", invitation);
            assertThat(failed)
                .contains("your wallet does not have its file", hash)
                .contains("href=\"" + browser.prefix() + "/settings/maps\"");
            assertThat(browser.page("/settings/maps")).contains("None yet.");
            HttpResponse<String> kept = add(browser, "roads.pack", pack);
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(kept.body()).contains("data-import-state=\"done\"", hash, "/contracts");
            assertThat(kept.body()).contains("/settings/maps/kept");
            for (String path : List.of("/settings/maps", "/settings/maps/kept")) {
              assertThat(browser.page(path)).contains(hash).doesNotContain("damaged");
            }
            assertThat(work(browser, "/contracts/offer", "invitation", invitation))
                .contains("along the roads of the map");
          });
      assertThat(Files.readAllBytes(data.resolve("maps").resolve(hash + ".pack")))
          .isEqualTo(Files.readAllBytes(pack));
    }
  }

  @Test
  void fileThatIsNoPack_isRefused_andADamagedOneIsNamed() throws IOException {
    String hash = PackFile.open(pack).sha256().hex();
    Path kept = data.resolve("maps").resolve(hash + ".pack");
    try (WalletTown town = new WalletTown()) {
      init(town);
    }
    open(
        "fr",
        browser -> {
          HttpResponse<String> refused = add(browser, "..%2Froads.osm", temp.resolve("roads.osm"));
          assertThat(refused.statusCode()).isEqualTo(400);
          assertThat(refused.body())
              .contains("pas une carte pr", "../roads.osm")
              .doesNotContain(temp.toString(), "geowallet-");
          assertThat(browser.page("/settings/maps")).contains("Aucune pour l");
          // It may be somebody's track: none of it comes to the disk.
          assertThat(data.resolve("maps")).doesNotExist();
          assertThat(add(browser, "a.pack", pack).statusCode()).isEqualTo(200);
        });
    Files.write(kept, new byte[] {1, 2, 3});
    Files.write(kept.resolveSibling(hash + ".pack.part"), new byte[100]);
    open(
        "fr",
        browser -> {
          assertThat(browser.page("/settings/maps")).contains("ab\u00eem").contains(hash);
          assertThat(add(browser, "a.pack", pack).statusCode()).isEqualTo(200);
          assertThat(browser.page("/settings/maps")).doesNotContain("ab\u00eem");
          assertThat(browser.page("/settings")).contains("/settings/maps");
        });
  }
}
