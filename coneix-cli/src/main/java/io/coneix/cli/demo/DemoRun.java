package io.coneix.cli.demo;

import io.coneix.cli.Environment;
import io.coneix.cli.demo.month.DemoMonth;
import io.coneix.cli.demo.page.DemoState.Step;
import io.coneix.client.PlatformClient;
import io.coneix.platform.PlatformConfig;
import io.coneix.platform.PlatformServer;
import io.coneix.platform.host.SimulationKey;
import io.coneix.verify.trust.Trust;
import io.geowallet.wallet.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings the parties of a demo together and lets their month pass. Not thread-safe. */
final class DemoRun {
  private static final String ORIGIN = "demo.invalid/coneix-log";
  private static final Instant START = Instant.parse("2026-09-28T08:00:00Z");

  private final Environment environment;
  private final Path work;
  private final DemoFiles files;
  private final DemoProgress progress;
  private final Endings endings;
  private final DemoClock clock = new DemoClock(START, System::nanoTime);

  /**
   * A run.
   *
   * @param work where the parties keep their data
   * @param out where the results go
   * @param endings takes the servers that are started; whoever runs this ends them
   */
  DemoRun(Environment environment, Path work, Path out, DemoProgress progress, Endings endings) {
    this.environment = environment;
    this.work = work;
    this.files = new DemoFiles(out);
    this.progress = progress;
    this.endings = endings;
  }

  /** Plays the month of {@code seed}. The wallet is the caller's to close. */
  DemoPlayed play(long seed) {
    progress.begin(Step.TOWN, "the demo's town and month are invented (seed " + seed + ")");
    CompletableFuture<PlatformServer> starting = startServer();
    DemoMonth month = DemoMonth.generate(seed);
    progress.begin(Step.SERVERS, "starting log, store and queue; the clock is the demo's own");
    DemoParties parties = gather(month, started(starting));
    DemoActs acts = new DemoActs(parties, environment, progress, endings);
    try {
      acts.conclude();
      acts.record();
      return acts.settle(files);
    } catch (RuntimeException e) {
      parties.employee().close();
      throw e;
    }
  }

  /** A database takes seconds to make: meanwhile the month is invented. */
  private CompletableFuture<PlatformServer> startServer() {
    PlatformConfig config =
        PlatformConfig.local(work.resolve("platform"), ORIGIN, clock, environment.random());
    return CompletableFuture.supplyAsync(
        () -> endings.add(PlatformServer.start(config)),
        task -> new Thread(task, "demo-server").start());
  }

  private static PlatformServer started(CompletableFuture<PlatformServer> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException ours ? ours : e;
    }
  }

  private DemoParties gather(DemoMonth month, PlatformServer server) {
    PlatformClient platform = endings.add(new PlatformClient(server.address(), server.logKeys()));
    DemoAuthority authority = new DemoAuthority(environment.random());
    authority.list(SimulationKey.publicKey(work.resolve("enclave"), environment.random()));
    Trust trust = authority.trust(server.logKeys());
    files.write(trust, month.truth());
    files.write(month.town());
    DemoCompany company = new DemoCompany(work.resolve("desk"), environment.random(), trust);
    Home home = new Home(server.address(), server.logKeys(), trust);
    DemoEmployee employee =
        new DemoEmployee(
            work.resolve("wallet"), clock, environment.random(), home, DemoMonth.zone());
    return new DemoParties(
        work, month, clock, server, platform, authority, trust, company, employee);
  }
}
