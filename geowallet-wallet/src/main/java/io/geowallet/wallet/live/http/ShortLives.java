package io.geowallet.wallet.live.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Ends each connection after a time, whatever it does: a client that sends one byte now and then
 * would keep its place for ever otherwise. Thread-safe.
 */
final class ShortLives implements Connection.Listener {
  private final ServerConnector connector;
  private final long mostMs;

  ShortLives(ServerConnector connector, long mostMs) {
    this.connector = connector;
    this.mostMs = mostMs;
  }

  @Override
  public void onOpened(Connection connection) {
    connector
        .getScheduler()
        .schedule(() -> connection.getEndPoint().close(), mostMs, TimeUnit.MILLISECONDS);
  }
}
