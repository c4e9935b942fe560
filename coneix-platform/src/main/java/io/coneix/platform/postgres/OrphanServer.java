package io.coneix.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the server that a killed platform left running on our data directory.
 *
 * <p>The caller holds the lock of the platform's directory, so no living platform uses the server.
 * It is ours where {@code postmaster.pid} names our directory, the process is a {@code postgres}
 * whose working directory it is, and our password opens it. A process that merely has the number
 * (it was used again after a reboot) is left alone.
 */
final class OrphanServer {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path dataDirectory;
  private final IntFunction<DatabaseAccess> accessOnPort;

  /** Looks after {@code dataDirectory}; {@code accessOnPort} is how our servers are reached. */
  OrphanServer(Path dataDirectory, IntFunction<DatabaseAccess> accessOnPort) {
    this.dataDirectory = dataDirectory;
    this.accessOnPort = accessOnPort;
  }

  /**
   * Stops it, where there is one.
   *
   * @throws DatabaseInUse where a server runs there that our password does not open
   */
  void stop() {
    Optional<PostmasterPid> found = PostmasterPid.read(dataDirectory);
    if (found.isEmpty()) {
      return;
    }
    long pid = found.get().pid();
    if (!isServerHere(found.get())) {
      forget();
      return;
    }
    requireOurs(found.get());
    LOG.info("stopping the database server that an earlier run left behind");
    Processes.signal(pid, "INT");
    if (!ServerEnd.await(dataDirectory, pid, PATIENCE)) {
      throw new PostgresFailed("stopping the server of an earlier run", "its end", "it still runs");
    }
  }

  private boolean isServerHere(PostmasterPid server) {
    if (!Processes.isAlive(server.pid()) || !isHere(server.pid(), server.dataDirectory())) {
      return false;
    }
    boolean postgres = Processes.executable(server.pid()).map("postgres"::equals).orElse(true);
    boolean here = Processes.workingDirectory(server.pid()).map(this::samePath).orElse(true);
    return postgres && here;
  }

  /** A server that was started inside its directory names it so; then the process has to tell. */
  private boolean isHere(long pid, String directory) {
    return Owner.INSIDE.equals(Path.of(directory))
        ? Processes.workingDirectory(pid).map(this::samePath).orElse(false)
        : samePath(Path.of(directory));
  }

  private boolean samePath(Path other) {
    try {
      return Files.isSameFile(dataDirectory, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** The file of a process that is gone or foreign would keep the new server from starting. */
  private void forget() {
    try {
      Files.deleteIfExists(PostmasterPid.file(dataDirectory));
    } catch (IOException e) {
      throw new PostgresFailed("removing a stale postmaster.pid", e);
    }
  }

  private void requireOurs(PostmasterPid server) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int port = server.port();
    while (true) {
      try (Connection connection = accessOnPort.apply(port).connect()) {
        requireSameDirectory(connection, server.pid());
        return;
      } catch (SQLException e) {
        boolean starting = "57P03".equals(e.getSQLState()) || port == 0;
        if (!starting || System.nanoTime() > end || !Processes.isAlive(server.pid())) {
          throw new DatabaseInUse(server.pid(), "one that our password does not open");
        }
      }
      ServerEnd.pause();
      port = PostmasterPid.read(dataDirectory).map(PostmasterPid::port).orElse(port);
    }
  }

  private void requireSameDirectory(Connection connection, long pid) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("SHOW data_directory")) {
      if (!rows.next() || !isHere(pid, rows.getString(1))) {
        throw new DatabaseInUse(pid, "one on another directory");
      }
    }
  }
}
