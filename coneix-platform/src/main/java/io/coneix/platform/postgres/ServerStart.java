package io.coneix.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Starts the server on a free port and waits until it accepts our password.
 *
 * <p>Between the choice of a port and the server's use of it another program may take it; the
 * server then ends at once and another port is tried.
 */
final class ServerStart {
  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Cluster cluster;

  ServerStart(Cluster cluster) {
    this.cluster = cluster;
  }

  EmbeddedPostgres start() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = freePort();
      Process server = cluster.start(port);
      if (isReady(server, port)) {
        return EmbeddedPostgres.of(cluster, server, port);
      }
    }
    throw new PostgresFailed("starting the server", "a running server", TRIES + " that ended");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean isReady(Process server, int port) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (server.isAlive()) {
      Optional<PostmasterPid> status = PostmasterPid.read(cluster.dataDirectory());
      boolean ready = status.map(s -> s.ready() && s.pid() == server.pid()).orElse(false);
      if (ready && accepts(port)) {
        return true;
      }
      if (System.nanoTime() > end) {
        Processes.signal(server.pid(), "QUIT");
        throw new PostgresFailed("starting the server", "within " + PATIENCE, "still starting");
      }
      ServerEnd.pause();
    }
    return false;
  }

  private boolean accepts(int port) {
    try (Connection connection = cluster.access(port).connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
