package io.coneix.pages;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Language and colours of a browser; they change no more than how pages look. */
final class Preferences {
  private static final int MOST_BACK = 1_000;
  private static final Pattern PATH = Pattern.compile("/|(/(?!\\.|%2[eE])[A-Za-z0-9._~%-]+)+");

  private final Function<Context, Session> sessions;

  Preferences(Function<Context, Session> sessions) {
    this.sessions = sessions;
  }

  void addTo(Routes routes) {
    routes.post(
        "/preferences",
        request -> {
          set(sessions.apply(request.context()), request.form("lang"), request.form("theme"));
          String back = request.form("back");
          return Reply.redirect(isPath(back) ? back : "/");
        });
  }

  /** Of this site, and nothing that a header or a browser could read in another way. */
  private static boolean isPath(String back) {
    return back.length() <= MOST_BACK && PATH.matcher(back).matches();
  }

  /** {@code ?lang=fr&theme=dark} on any page. */
  static void fromQuery(Context context, Session session) {
    set(session, orEmpty(context.queryParam("lang")), orEmpty(context.queryParam("theme")));
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }

  private static void set(Session session, String lang, String theme) {
    for (Lang each : Lang.values()) {
      if (each.tag().equals(lang.toLowerCase(Locale.ROOT))) {
        session.lang(each);
      }
    }
    for (Theme each : Theme.values()) {
      if (each.tag().equals(theme.toLowerCase(Locale.ROOT))) {
        session.theme(each);
      }
    }
  }
}
