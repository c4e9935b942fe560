package io.coneix.pages;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a request through only where it comes from this site's own pages, in a browser that was
 * given a launch link (THREATS, T36 and T37).
 *
 * <p>Host against rebinding; Origin and Sec-Fetch-Site against other sites' forms, images and
 * scripts, and against servers of other users on other ports of this machine, which a browser
 * counts as the same site; the cookie and the secret path against everybody else. The cookie's path
 * is secret because a browser sends cookies of one host to all its ports.
 */
final class Guard {
  /** The page that turns a launch link into a session; it holds nothing of anybody. */
  static final Set<String> OPEN_PATHS = Set.of("/", "/open.js", "/open.css", "/icon.svg");

  /** Where a launch secret is exchanged. */
  static final String LAUNCH = "/open";

  static final String COOKIE = "coneix";

  private static final Set<HandlerType> METHODS =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);

  private final Sessions sessions;
  private final String prefix;
  private final String host;

  /**
   * A guard.
   *
   * @param prefix the secret first part of all paths, with a slash before it
   * @param host address and port, as the header Host must name them
   */
  Guard(Sessions sessions, String prefix, String host) {
    this.sessions = sessions;
    this.prefix = prefix;
    this.host = host;
  }

  /**
   * The session of a request; empty for the open paths.
   *
   * @throws Forbidden where the request may come from somebody else
   */
  Optional<Session> admit(Context context) {
    require(METHODS.contains(context.method()), "method", "GET or POST");
    require(host.equals(context.header("Host")), "Host", "this server's address and port");
    boolean reading = context.method() != HandlerType.POST;
    if (!reading) {
      require(("http://" + host).equals(context.header("Origin")), "Origin", "this site");
    }
    String path = context.path();
    if (reading && OPEN_PATHS.contains(path)) {
      requireOwnSite(context, path.equals("/"));
      return Optional.empty();
    }
    requireOwnSite(context, false);
    if (!reading && path.equals(LAUNCH)) {
      return Optional.empty();
    }
    require(path.startsWith(prefix + "/"), "address", "one that begins with this start's secret");
    String token = context.cookie(COOKIE);
    Optional<Session> session = token == null ? Optional.empty() : sessions.find(token);
    require(session.isPresent(), "Cookie", "the session that the launch link was exchanged for");
    return session;
  }

  /** Old browsers send no Sec-Fetch-Site; those that do must say whose page asks. */
  private static void requireOwnSite(Context context, boolean mayBeLinked) {
    String site = context.header("Sec-Fetch-Site");
    boolean navigation = "navigate".equals(context.header("Sec-Fetch-Mode"));
    boolean document = "document".equals(context.header("Sec-Fetch-Dest"));
    boolean typed = "none".equals(site) && context.method() == HandlerType.GET;
    boolean linked = mayBeLinked && navigation && document;
    require(
        site == null || site.equals("same-origin") || typed || linked,
        "Sec-Fetch-Site",
        "same-origin");
  }

  private static void require(boolean holds, String where, String expected) {
    if (!holds) {
      throw new Forbidden(where, expected);
    }
  }
}
