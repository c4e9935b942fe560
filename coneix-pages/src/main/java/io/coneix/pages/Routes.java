package io.coneix.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.function.BiConsumer;

/** Collects the pages of a site. Paths are those of Javalin: {@code /day/{date}}. */
public final class Routes {
  private final RoutesConfig routes;
  private final String prefix;
  private final BiConsumer<Context, Handler> runner;

  Routes(RoutesConfig routes, String prefix, BiConsumer<Context, Handler> runner) {
    this.routes = routes;
    this.prefix = prefix;
    this.runner = runner;
  }

  /** A page, or a part of one, that changes nothing. */
  public Routes get(String path, Handler handler) {
    routes.addHttpHandler(HandlerType.GET, prefix + path, c -> runner.accept(c, handler));
    return this;
  }

  /** Something that changes: it comes only from this site's own pages. */
  public Routes post(String path, Handler handler) {
    routes.addHttpHandler(HandlerType.POST, prefix + path, c -> runner.accept(c, handler));
    return this;
  }
}
