package io.coneix.platform.http;

import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.platform.drop.DropBoxes;
import io.coneix.platform.log.LogService;
import io.coneix.platform.queue.RunQueue;
import io.coneix.platform.store.BlindStore;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running HTTP server. Thread-safe. */
public final class HttpServer implements AutoCloseable {
  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
  private static final int THREADS = 64;
  private static final long IDLE_TIMEOUT_MS = 30_000;
  private static final int HEADER_BYTES = 4_096;

  private final Javalin javalin;
  private final RequestMeter meter;

  private HttpServer(Javalin javalin, RequestMeter meter) {
    this.javalin = javalin;
    this.meter = meter;
  }

  /**
   * What the routes work on.
   *
   * @param hostToken the secret that enclave hosts show
   * @param ready true while requests can be served
   */
  public record Services(
      LogService log,
      BlindStore store,
      DropBoxes drops,
      RunQueue queue,
      SecretBytes hostToken,
      BooleanSupplier ready) {}

  /**
   * Starts listening.
   *
   * @param host the address to bind, a loopback one unless a proxy stands in front
   * @param port 0 for any free one
   * @throws PortInUse where that cannot be had
   */
  public static HttpServer start(String host, int port, Services services) {
    RequestMeter meter = new RequestMeter();
    Javalin javalin = Javalin.create(config -> configure(config, services, meter));
    try {
      javalin.start(host, port);
    } catch (JavalinBindException e) {
      throw new PortInUse(port);
    }
    return new HttpServer(javalin, meter);
  }

  /**
   * Finds out early whether a port can be had, before anything is made for a server that cannot
   * start.
   *
   * @throws PortInUse where it cannot
   */
  public static void requireFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new PortInUse(port);
    }
  }

  private static void configure(JavalinConfig config, Services services, RequestMeter meter) {
    boolean virtual = Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
    config.concurrency.useVirtualThreads = virtual;
    if (!virtual) {
      config.jetty.threadPool = new QueuedThreadPool(THREADS, 4);
    }
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    // No waiting for idle connections at the end: who is cut off repeats the call.
    config.jetty.modifyServer(server -> server.setStopTimeout(0));
    config.jetty.modifyHttpConfiguration(HttpServer::harden);
    config.requestLogger.http(meter::measure);
    new LogRoutes(services.log()).addTo(config.routes);
    new StoreRoutes(services.store()).addTo(config.routes);
    new DropRoutes(services.drops()).addTo(config.routes);
    new RunRoutes(services.queue(), services.log(), services.hostToken()).addTo(config.routes);
    new HealthRoutes(services.ready(), meter).addTo(config.routes);
    ErrorReplies.addTo(config.routes);
  }

  private static void harden(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setIdleTimeout(IDLE_TIMEOUT_MS);
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Requests since the start, by route. */
  public List<RouteCount> counts() {
    return meter.counts();
  }

  /** Stops listening; requests that run are cut off. */
  @Override
  public void close() {
    javalin.stop();
  }
}
