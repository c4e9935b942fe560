package io.coneix.pages;

import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves a site on a loopback port of this machine, to browsers that were given a launch link.
 *
 * <p>Guarantees: what {@link Guard} says; no page is kept by the browser's cache or sent to another
 * host. Not guaranteed: anything about a user who is root, or a malicious program of the same user.
 * Thread-safe.
 */
public final class PageServer implements AutoCloseable {
  /** The address that it binds: this machine only. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int THREADS = 16;
  private static final int HEADER_BYTES = 16_384;
  private static final long IDLE_TIMEOUT_MS = 60_000;
  private static final long MOST_FORM_BYTES = 262_144;
  private static final String SESSION = "coneix-session";

  private final Sessions sessions;
  private final Javalin javalin;

  private PageServer(Sessions sessions, Javalin javalin) {
    this.sessions = sessions;
    this.javalin = javalin;
  }

  /**
   * Starts listening on 127.0.0.1.
   *
   * @param port 0 for any free one
   * @throws PagePortInUse where that cannot be had
   */
  public static PageServer start(Site site, int port, SecureRandom random) {
    Sessions sessions = new Sessions(random);
    String prefix = "/" + sessions.secret().substring(0, 22);
    Wiring wiring = new Wiring(site, sessions, prefix);
    Javalin javalin = Javalin.create(wiring::configure);
    try {
      javalin.start(LOOPBACK, port);
    } catch (JavalinBindException e) {
      throw new PagePortInUse(port);
    }
    wiring.guard = new Guard(sessions, prefix, LOOPBACK + ":" + javalin.port());
    return new PageServer(sessions, javalin);
  }

  /** The address without any secret: whoever opens it sees no more than how to get in. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + javalin.port() + "/");
  }

  /**
   * A link that opens the site in one browser, once. Its secret is in the fragment, which browsers
   * do not send.
   */
  public URI newLaunchLink() {
    return URI.create(address() + "#launch=" + sessions.newLaunch());
  }

  /** Stops listening; requests that run are cut off. */
  @Override
  public void close() {
    javalin.stop();
  }

  /** Puts guard, pages and errors together. */
  private static final class Wiring {
    private final String prefix;
    private final Site site;
    private final Opening opening;
    private final Assets assets;
    private final Replies replies;
    private volatile @org.jspecify.annotations.Nullable Guard guard;

    Wiring(Site site, Sessions sessions, String prefix) {
      this.site = site;
      this.prefix = prefix;
      this.opening = new Opening(sessions, prefix);
      this.assets = new Assets(site.assets());
      TemplateEngine shared = Templates.of(PageServer.class, "io.coneix.pages.jte");
      this.replies = new Replies(site, shared, prefix);
    }

    void configure(JavalinConfig config) {
      config.concurrency.useVirtualThreads = false;
      config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
      config.startup.showJavalinBanner = false;
      config.startup.showOldJavalinVersionWarning = false;
      config.startup.startupWatcherEnabled = false;
      config.http.maxRequestSize = MOST_FORM_BYTES;
      config.jetty.modifyServer(Wiring::harden);
      config.jetty.modifyHttpConfiguration(Wiring::harden);
      config.routes.before(this::admit);
      opening.addTo(config.routes);
      config.routes.addHttpHandler(
          HandlerType.GET, prefix + "/assets/{tag}/{name}", c -> run(c, this::asset));
      Routes routes = new Routes(config.routes, prefix, this::run);
      new Preferences(this::session).addTo(routes);
      site.routes().accept(routes);
      new Problems(replies, this::page).addTo(config.routes);
    }

    private static void harden(Server server) {
      server.setStopTimeout(0);
      server.setErrorHandler(new BrokenRequests());
    }

    private static void harden(HttpConfiguration http) {
      http.setSendServerVersion(false);
      http.setSendXPoweredBy(false);
      http.setRequestHeaderSize(HEADER_BYTES);
      http.setIdleTimeout(IDLE_TIMEOUT_MS);
    }

    private void admit(Context context) {
      Headers.addTo(context::header);
      Guard ready = guard;
      if (ready == null) {
        throw new Forbidden("time", "a server that has started");
      }
      ready.admit(context).ifPresent(session -> context.attribute(SESSION, session));
    }

    private Session session(Context context) {
      Session session = context.attribute(SESSION);
      return session != null ? session : new Session(Opening.language(context));
    }

    private Page page(Context context) {
      String path = context.path();
      String own = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
      return new Page(site, replies.texts(), assets, prefix, session(context), own);
    }

    private void run(Context context, Handler handler) {
      Preferences.fromQuery(context, session(context));
      Page page = page(context);
      replies.send(context, page, handler.handle(new PageRequest(context, page)));
    }

    private Reply asset(PageRequest request) {
      Optional<Asset> asset = assets.find(request.path("tag"), request.path("name"));
      return asset
          .map(a -> Reply.forever(a.contentType(), a.content()))
          .orElseThrow(NoSuchPage::new);
    }
  }
}
