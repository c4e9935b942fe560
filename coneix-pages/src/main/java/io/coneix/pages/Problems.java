package io.coneix.pages;

import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures into pages. Of our own faults the kind is logged, never the request. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int BAD = 400;
  private static final int CONFLICT = 409;
  private static final int OURS = 500;

  private final Replies replies;
  private final Function<Context, Page> pages;

  Problems(Replies replies, Function<Context, Page> pages) {
    this.replies = replies;
    this.pages = pages;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(Forbidden.class, Problems::forbidden);
    routes.exception(Failure.class, this::failure);
    routes.exception(HttpResponseException.class, this::ofJavalin);
    routes.exception(Exception.class, this::unexpected);
  }

  /** Whoever is not let in sees no page of the site, only how to get in. */
  private static void forbidden(Forbidden refused, Context context) {
    context
        .status(FORBIDDEN)
        .contentType("text/plain; charset=utf-8")
        .result(refused.getMessage() + "\nhint: " + refused.hint() + "\n");
  }

  private void failure(Failure failure, Context context) {
    int status = status(failure);
    if (status >= OURS) {
      LOG.error("page failed: {}", failure.what());
    }
    replies.problem(
        context,
        pages.apply(context),
        "problem.jte",
        Problem.of(failure, "problem.kind." + status),
        status);
  }

  static int status(Failure failure) {
    if (failure instanceof NoSuchPage) {
      return NOT_FOUND;
    }
    if (failure instanceof UnusableInput) {
      return BAD;
    }
    return failure instanceof Refused ? CONFLICT : OURS;
  }

  private void ofJavalin(HttpResponseException e, Context context) {
    if (e.getStatus() == NOT_FOUND) {
      failure(new NoSuchPage(), context);
    } else {
      context.status(e.getStatus()).contentType("text/plain").result("refused\n");
    }
  }

  private void unexpected(Exception e, Context context) {
    // Jetty's way to say that the client broke HTTP, or broke off.
    if (e instanceof HttpException broken && broken.getCode() < OURS) {
      context.status(broken.getCode()).contentType("text/plain").result("refused\n");
      return;
    }
    LOG.error("page failed: {}", e.getClass().getName());
    failure(new Impossible("a page failed", e), context);
  }
}
