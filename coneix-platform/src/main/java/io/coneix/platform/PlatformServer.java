package io.coneix.platform;

import io.coneix.client.LogKeyDocument;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.log.LogKeys;
import io.coneix.platform.database.CommitProbe;
import io.coneix.platform.database.Database;
import io.coneix.platform.drop.DropBoxes;
import io.coneix.platform.files.DataDirectory;
import io.coneix.platform.http.HttpServer;
import io.coneix.platform.log.LogService;
import io.coneix.platform.page.Operation;
import io.coneix.platform.postgres.DatabaseAccess;
import io.coneix.platform.postgres.EmbeddedPostgres;
import io.coneix.platform.postgres.SafetyCheck;
import io.coneix.platform.queue.RunQueue;
import io.coneix.platform.store.BlindStore;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running platform. Thread-safe.
 *
 * <p>Started: the data directory is locked, the database is up and durable, the log's last state is
 * signed, the port is open. {@link #close} undoes that within ten seconds. Killed: nothing that was
 * acknowledged is lost, and the next {@link #start} on the same directory goes on.
 */
public final class PlatformServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PlatformServer.class);
  private static final long SWEEP_MS = 1_000;

  private final HttpServer http;
  private final LogService log;
  private final Operation operation;
  private final Closer closer;

  private PlatformServer(HttpServer http, LogService log, Operation operation, Closer closer) {
    this.http = http;
    this.log = log;
    this.operation = operation;
    this.closer = closer;
  }

  /**
   * Starts a platform.
   *
   * @throws io.coneix.evidence.error.UnusableInput where directory, database or port cannot be
   *     used; what was started until then is stopped again
   */
  public static PlatformServer start(PlatformConfig config) {
    Closer closer = new Closer();
    try {
      PlatformServer server = start(config, closer);
      LOG.info("platform is up");
      return server;
    } catch (IOException e) {
      closer.close();
      throw new UnusableConfig("data directory", "files that can be read and written", "others");
    } catch (RuntimeException e) {
      closer.close();
      throw e;
    }
  }

  private static PlatformServer start(PlatformConfig config, Closer closer) throws IOException {
    HttpServer.requireFree(config.host(), config.port());
    DataDirectory home = closer.add(DataDirectory.open(config.dataDirectory(), "platform"));
    DatabaseAccess access = config.database().orElseGet(() -> embedded(config, home, closer));
    SafetyCheck.run(access, config.random());
    Database database = closer.add(Database.open(access));
    LogService log =
        closer.add(
            LogService.open(
                database,
                home.resolve("log.keys"),
                config.origin(),
                config.random(),
                config.clock(),
                config.faults()));
    RunQueue queue =
        new RunQueue(
            database,
            config.faults(),
            System::nanoTime,
            config.enclavePatience(),
            config.leasePatience());
    closer.add(sweeping(queue));
    SecretBytes token = HostToken.readOrCreate(home.resolve(HostToken.FILE), config.random());
    BlindStore store = new BlindStore(database, config.faults());
    DropBoxes drops = new DropBoxes(database, log, config.faults());
    drops.logMissing();
    CommitProbe probe = new CommitProbe(database, System::nanoTime);
    BooleanSupplier ready = () -> log.isWriting() && probe.commits();
    HttpServer.Services services = new HttpServer.Services(log, store, drops, queue, token, ready);
    HttpServer http = closer.add(HttpServer.start(config.host(), config.port(), services));
    Operation operation =
        closer.add(new Operation(database, queue, log, http, home.path(), System::nanoTime));
    return new PlatformServer(http, log, operation, closer);
  }

  private static DatabaseAccess embedded(PlatformConfig config, DataDirectory home, Closer closer) {
    return closer
        .add(EmbeddedPostgres.start(home.path(), config.cache(), config.random()))
        .access();
  }

  /** Looks for silent enclaves and overdue leases, once a second. */
  private static AutoCloseable sweeping(RunQueue queue) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "run-sweeper"));
    executor.scheduleWithFixedDelay(() -> sweep(queue), SWEEP_MS, SWEEP_MS, TimeUnit.MILLISECONDS);
    return executor::shutdownNow;
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Whatever is thrown would end the schedule: the next second may go better. */
  private static void sweep(RunQueue queue) {
    try {
      queue.sweep();
    } catch (Throwable e) {
      LOG.warn("sweeping the run queue failed", e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return http.port();
  }

  /** Its address on this machine. */
  public URI address() {
    return URI.create("http://" + PlatformConfig.LOOPBACK + ":" + port());
  }

  /** Whom clients are to believe about the log. */
  public LogKeys logKeys() {
    return log.keys();
  }

  /** The same as JSON {"origin", "log_vkey", "time_vkey"}. */
  public String logKeysJson() {
    return LogKeyDocument.write(log.keys());
  }

  /** What its operator's page looks at. */
  public Operation operation() {
    return operation;
  }

  /** Stops everything, the embedded database too. Harmless when repeated. */
  @Override
  public void close() {
    closer.close();
    LOG.info("platform is down");
  }
}
