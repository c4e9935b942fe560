package io.geowallet.wallet.live.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Ends each connection after a time, whatever it does: a client that sends one byte now and then
 * would keep its place for ever otherwise. Thread-safe.
 */
final class ShortLives implements Connection.Listener {
  private final ServerConnector connector;
  private final long mostMs;
  private final Map<Connection, Scheduler.Task> ends = new ConcurrentHashMap<>();

  ShortLives(ServerConnector connector, long mostMs) {
    this.connector = connector;
    this.mostMs = mostMs;
  }

  @Override
  public void onOpened(Connection connection) {
    Scheduler.Task end =
        connector
            .getScheduler()
            .schedule(() -> connection.getEndPoint().close(), mostMs, TimeUnit.MILLISECONDS);
    ends.put(connection, end);
  }

  /** Else who opens and closes quickly would keep all of these connections in memory. */
  @Override
  public void onClosed(Connection connection) {
    Scheduler.Task end = ends.remove(connection);
    if (end != null) {
      end.cancel();
    }
  }
}
