package io.coneix.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** The page that turns the launch secret of a link into a session. It holds nothing of anybody. */
final class Opening {
  /**
   * The header with the secret. Not the body: whoever waits for a stranger's bytes gives a thread
   * away, and sixteen strangers would have them all.
   */
  static final String SECRET = "Coneix-Launch";

  private static final int MOST_SECRET = 100;

  private final Sessions sessions;
  private final String prefix;
  private final Asset script = Asset.of(Opening.class, "open.js");
  private final Asset style = Asset.of(Opening.class, "open.css");
  private final Asset icon = Asset.of(Opening.class, "icon.svg");
  private final Asset english = Asset.of(Opening.class, "open.en.html");
  private final Asset french = Asset.of(Opening.class, "open.fr.html");

  Opening(Sessions sessions, String prefix) {
    this.sessions = sessions;
    this.prefix = prefix;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/", c -> send(c, language(c) == Lang.FR ? french : english, "text/html"));
    routes.get("/open.js", c -> send(c, script, "text/javascript"));
    routes.get("/open.css", c -> send(c, style, "text/css"));
    routes.get("/icon.svg", c -> send(c, icon, "image/svg+xml"));
    routes.post(Guard.LAUNCH, this::exchange);
  }

  static Lang language(Context context) {
    String accepted = context.header("Accept-Language");
    return Lang.accepted(accepted == null ? "" : accepted);
  }

  private static void send(Context context, Asset asset, String type) {
    context.contentType(type + "; charset=utf-8").result(asset.content().toArray());
  }

  private void exchange(Context context) {
    String secret = context.header(SECRET);
    Optional<String> token =
        secret == null || secret.length() > MOST_SECRET
            ? Optional.empty()
            : sessions.exchange(secret, language(context));
    if (token.isEmpty()) {
      throw new Forbidden("launch link", "one that no browser has used yet");
    }
    // The cookie ends with the browser's session; the path keeps it from other ports of this host.
    context.header(
        "Set-Cookie",
        Guard.COOKIE + "=" + token.get() + "; Path=" + prefix + "/; HttpOnly; SameSite=Strict");
    context.contentType("text/plain; charset=utf-8").result(prefix + "/");
  }
}
