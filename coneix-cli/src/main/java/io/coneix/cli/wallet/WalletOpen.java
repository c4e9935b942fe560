package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.page.PortOptions;
import io.coneix.cli.page.ServedPage;
import io.coneix.cli.role.Count;
import io.coneix.pages.PageServer;
import io.coneix.pages.Tasks;
import io.geowallet.wallet.live.Live;
import io.geowallet.wallet.live.http.ListenAddress;
import io.geowallet.wallet.page.WalletPages;
import io.geowallet.wallet.page.WalletSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet open}: the wallet's page. */
@Command(
    name = "open",
    description = {
      "Open the wallet's page in a browser of this machine; ends with Ctrl-C.",
      "Each link that it prints opens one browser, once."
    })
final class WalletOpen implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;
  @Mixin private PortOptions page;
  @Mixin private MapOption map;
  @Mixin private ListenOptions listen;

  WalletOpen(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Optional<ListenAddress> address = listen.address();
    map.check();
    sweep();
    FirstWallet.makeIfMissing(data, passphrase, environment);
    try (OpenWallet opened = OpenWallet.open(data, passphrase, environment);
        Tasks tasks = new Tasks();
        Live live = Live.of(opened.wallet());
        PageServer server =
            PageServer.start(
                WalletSite.of(pages(opened, tasks, live)), page.port(), environment.random())) {
      ListenOptions.start(live, address, environment.err());
      live.keepDays();
      ServedPage.await(
          server,
          "wallet",
          opened.data().path(),
          page,
          json.wanted(),
          environment,
          () -> end(server, live, opened));
      return ExitCode.DONE;
    }
  }

  private void sweep() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    int swept = OldUploads.sweep(temporary, environment.clock().instant());
    if (swept > 0) {
      environment
          .err()
          .println(
              "deleted " + Count.of(swept, "file") + " of a broken-off import in " + temporary);
    }
  }

  private WalletPages pages(OpenWallet opened, Tasks tasks, Live live) {
    return new WalletPages(
        opened.wallet(),
        tasks,
        environment.clock(),
        environment.clock().getZone(),
        List::of,
        map.ground(opened.data()),
        live,
        Optional.of(opened.packs()));
  }

  private static void end(PageServer server, Live live, OpenWallet opened) {
    server.close();
    live.close();
    opened.close();
  }
}
