package io.coneix.platform.postgres;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A PostgreSQL server of our own on a random port of the loopback address.
 *
 * <p>Life: the programs are unpacked to the cache, a server that a killed platform left behind is
 * stopped, the database is initialised where it is missing, the server is started, {@link #close}
 * stops it within ten seconds (clients are cut off, nothing committed is lost). When this process
 * is killed the server lives on, and the next {@link #start} on the directory takes over.
 *
 * <p>Two instances need two directories; the caller holds the lock of the one above. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Path SHARED_CACHE = Path.of("/var/cache/coneix");
  private static final Duration FAST = Duration.ofSeconds(5);
  private static final Duration IMMEDIATE = Duration.ofSeconds(3);

  private final Path dataDirectory;
  private final Process server;
  private final DatabaseAccess access;

  private EmbeddedPostgres(Path dataDirectory, Process server, DatabaseAccess access) {
    this.dataDirectory = dataDirectory;
    this.server = server;
    this.access = access;
  }

  /**
   * Starts the server.
   *
   * @param home the platform's data directory; {@code postgres}, {@code postgres.password} and
   *     {@code postgres.log} are created in it
   * @param cache where the programs are unpacked, shared by all servers of a user
   * @param random the source of the password
   */
  public static EmbeddedPostgres start(Path home, Path cache, SecureRandom random) {
    try {
      PrivateFiles.createFile(home.resolve(Cluster.LOG));
      SecretBytes password = ServerPassword.readOrCreate(home, random);
      Cluster cluster = new Cluster(home, programs(cache), password, Owner.candidates());
      new OrphanServer(cluster.dataDirectory(), cluster::access).stop();
      cluster.initialise();
      return new ServerStart(cluster).start();
    } catch (IOException e) {
      throw new PostgresFailed("preparing the data directory", e);
    }
  }

  /** The directory for a user who cannot reach the cache is shared, but only root can write it. */
  static Function<Owner, Path> programs(Path cache) {
    return owner -> PostgresBinaries.ofHost(owner.inside() ? SHARED_CACHE : cache).directory();
  }

  static EmbeddedPostgres of(Cluster cluster, Process server, int port) {
    return new EmbeddedPostgres(cluster.dataDirectory(), server, cluster.access(port));
  }

  /** How to reach it. */
  public DatabaseAccess access() {
    return access;
  }

  /** The process id of the server. */
  public long pid() {
    return server.pid();
  }

  /** Where its files are. */
  public Path dataDirectory() {
    return dataDirectory;
  }

  /** True while the server runs. */
  public boolean isRunning() {
    return server.isAlive();
  }

  /** Stops the server: fast, and where that takes too long, at once. Harmless when repeated. */
  @Override
  public void close() {
    if (stoppedBy("INT", FAST) || stoppedBy("QUIT", IMMEDIATE)) {
      return;
    }
    throw new PostgresFailed("stopping the server", "its end", "process " + server.pid());
  }

  private boolean stoppedBy(String signal, Duration patience) {
    if (!server.isAlive()) {
      return true;
    }
    Processes.signal(server.pid(), signal);
    try {
      return server.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
          || !Files.exists(PostmasterPid.file(dataDirectory));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
