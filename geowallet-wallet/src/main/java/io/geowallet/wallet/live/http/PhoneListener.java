package io.geowallet.wallet.live.http;

import io.coneix.evidence.error.Impossible;
import io.geowallet.wallet.live.Receiver;
import io.geowallet.wallet.live.device.DeviceBook;
import io.geowallet.wallet.live.tls.WalletTls;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Listens for the applications on phones, on a port of its own: write-only, one request for each
 * connection, nothing of a browser's (THREATS, T38). Thread-safe.
 *
 * <p>Without TLS what is sent travels as it is: on loopback no other machine sees it; on any other
 * address whoever shares the network may.
 */
public final class PhoneListener implements AutoCloseable {
  private static final int THREADS = 12;
  private static final int HEADER_BYTES = 8_192;
  private static final int BACKLOG = 64;

  private final Server server;
  private final ListenAddress address;

  private PhoneListener(Server server, ListenAddress address) {
    this.server = server;
    this.address = address;
  }

  /**
   * Starts listening.
   *
   * @param tls of the wallet; used where the address asks for it
   * @throws UnusableAddress where the address or port cannot be had
   */
  public static PhoneListener start(
      ListenAddress wanted,
      DeviceBook devices,
      WalletTls tls,
      Receiver receiver,
      ListenLimits limits) {
    Server server = new Server(new QueuedThreadPool(THREADS, 2));
    HttpConnectionFactory http = new HttpConnectionFactory(configuration(limits));
    ServerConnector connector =
        wanted.tls()
            ? new ServerConnector(server, 1, 1, protecting(tls.context(wanted.host()), http), http)
            : new ServerConnector(server, 1, 1, http);
    connector.setHost(wanted.host().getHostAddress());
    connector.setPort(wanted.port());
    connector.setAcceptQueueSize(BACKLOG);
    connector.setIdleTimeout(limits.idleMs());
    connector.addBean(new ShortLives(connector, limits.connectionMs()));
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    server.setStopTimeout(0);
    server.setErrorHandler(new QuietHeaders());
    server.setHandler(new Reception(devices, receiver, limits, System::nanoTime));
    open(server, connector, wanted);
    return new PhoneListener(server, wanted.on(connector.getLocalPort()));
  }

  private static SslConnectionFactory protecting(SSLContext context, HttpConnectionFactory http) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(context);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    tls.setRenegotiationAllowed(false);
    return new SslConnectionFactory(tls, http.getProtocol());
  }

  private static HttpConfiguration configuration(ListenLimits limits) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(limits.idleMs());
    http.setPersistentConnectionsEnabled(false);
    http.setMaxUnconsumedRequestContentReads(1);
    http.setUriCompliance(UriCompliance.RFC3986);
    // The Host that a phone names means nothing here: it may come through a tunnel.
    http.addCustomizer(new SecureRequestCustomizer(false));
    return http;
  }

  private static void open(Server server, ServerConnector connector, ListenAddress wanted) {
    try {
      connector.open();
    } catch (IOException e) {
      throw UnusableAddress.taken(wanted);
    }
    try {
      server.start();
    } catch (Exception e) {
      throw new Impossible("a server that has its port does not start", e);
    }
  }

  /** Where it listens. */
  public ListenAddress address() {
    return address;
  }

  /** Stops listening; a request that runs is cut off, and the phone sends it again. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new Impossible("a server does not stop", e);
    }
  }
}
