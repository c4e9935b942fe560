package io.coneix.pages;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    requireOwnServer(context);
    boolean reading = context.method() != HandlerType.POST;
    requireOwnOrigin(context, reading);
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
    Optional<Session> session = session(context);
    require(session.isPresent(), "Cookie", "the session that the launch link was exchanged for");
    return session;
  }

  private void requireOwnServer(Context context) {
    require(METHODS.contains(context.method()), "method", "GET or POST");
    // Javalin believes it: a request would be read as one method here and sent as another.
    require(context.header("X-HTTP-Method-Override") == null, "method", "no other one");
    require(isOnly(context, "Host", host), "Host", "this server's address and port");
    require(!isMultipart(context), "Content-Type", "one that this site's forms have");
  }

  /** No form here is one; reading a broken one would be a fault of the server's. */
  private static boolean isMultipart(Context context) {
    String type = context.header("Content-Type");
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Browsers send no Origin with what merely reads a page of the same one. */
  private void requireOwnOrigin(Context context, boolean mayBeMissing) {
    boolean missing = context.header("Origin") == null;
    boolean own = isOnly(context, "Origin", "http://" + host);
    require(own || (missing && mayBeMissing), "Origin", "this site");
  }

  private static boolean isOnly(Context context, String header, String value) {
    return Collections.list(context.req().getHeaders(header)).equals(List.of(value));
  }

  /**
   * Servers on other ports may set cookies of our name too, which must not lock anybody out; nor
   * may a quotation mark that one of them left open, so cookies are read as in RFC 6265, 5.4.
   */
  private Optional<Session> session(Context context) {
    String own = COOKIE + "=";
    return Collections.list(context.req().getHeaders("Cookie")).stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(own))
        .flatMap(cookie -> sessions.find(cookie.substring(own.length())).stream())
        .findFirst();
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
