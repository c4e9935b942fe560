package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.page.PortOptions;
import io.coneix.cli.page.ServedPage;
import io.coneix.pages.PageServer;
import io.coneix.pages.Tasks;
import io.geowallet.desk.page.DeskPages;
import io.geowallet.desk.page.DeskSite;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix desk open}: the desk's page. */
@Command(
    name = "open",
    description = {
      "Open the desk's page in a browser of this machine; ends with Ctrl-C.",
      "While it is open it reads the company's mailbox every few minutes.",
      "Each link that it prints opens one browser, once."
    })
final class DeskOpen implements Callable<Integer> {
  private static final long MINUTES_BETWEEN_SYNCS = 3;

  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;
  @Mixin private PortOptions page;

  DeskOpen(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    ScheduledExecutorService scheduler =
        Executors.newSingleThreadScheduledExecutor(DeskOpen::daemon);
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment);
        Tasks tasks = new Tasks();
        PageServer server =
            PageServer.start(
                DeskSite.of(pages(opened, tasks, scheduler)), page.port(), environment.random())) {
      ServedPage.await(
          server,
          "desk",
          opened.data().path(),
          page,
          json.wanted(),
          environment,
          () -> end(scheduler, server, opened));
      return ExitCode.DONE;
    } finally {
      scheduler.shutdownNow();
    }
  }

  private DeskPages pages(OpenDesk opened, Tasks tasks, ScheduledExecutorService scheduler) {
    return new DeskPages(
        opened.desk(),
        opened.trust(),
        opened.platformAddress(),
        opened::connect,
        tasks,
        sync -> scheduler.scheduleWithFixedDelay(sync, 0, MINUTES_BETWEEN_SYNCS, TimeUnit.MINUTES),
        environment.clock(),
        environment.clock().getZone(),
        List::of);
  }

  private static void end(ScheduledExecutorService scheduler, PageServer server, OpenDesk opened) {
    scheduler.shutdownNow();
    server.close();
    opened.close();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "desk-sync");
    thread.setDaemon(true);
    return thread;
  }
}
