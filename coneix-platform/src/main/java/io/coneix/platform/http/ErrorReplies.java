package io.coneix.platform.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.platform.database.DatabaseFailed;
import io.coneix.platform.drop.BoxFull;
import io.coneix.platform.drop.NoFreeName;
import io.coneix.platform.log.ClockBehind;
import io.coneix.platform.log.LogBusy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns failures into {"error", "where", "expected", "found", "hint"} with the status of their
 * kind. Only our own faults are logged, and of these the kind, never the request.
 */
final class ErrorReplies {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReplies.class);
  private static final JsonFactory JSON = new JsonFactory();

  private ErrorReplies() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(Failure.class, ErrorReplies::failure);
    routes.exception(HttpResponseException.class, ErrorReplies::ofJavalin);
    routes.exception(Exception.class, ErrorReplies::unexpected);
  }

  private static void failure(Failure failure, Context context) {
    int status = status(failure);
    if (status >= 500) {
      LOG.error("request failed", failure);
    }
    reply(context, status, failure);
  }

  static int status(Failure failure) {
    if (failure instanceof HttpProblem problem) {
      return problem.status();
    }
    if (failure instanceof BoxFull) {
      return 429;
    }
    if (failure instanceof LogBusy
        || failure instanceof ClockBehind
        || failure instanceof NoFreeName) {
      return 503;
    }
    if (failure instanceof DatabaseFailed database) {
      // Clients repeat after 503 and not after 500.
      return database.isPassing() ? 503 : 500;
    }
    if (failure instanceof UnusableInput) {
      return 400;
    }
    return failure instanceof Refused ? 409 : 500;
  }

  /** No such route, no such method: Javalin's own words would repeat the path. */
  private static void ofJavalin(HttpResponseException e, Context context) {
    HttpProblem problem =
        e.getStatus() == 404
            ? HttpProblem.notFound("route")
            : HttpProblem.malformed("request", "a request of this interface");
    reply(context, e.getStatus(), problem);
  }

  private static void unexpected(Exception e, Context context) {
    // Jetty's way to say that the client broke HTTP, or broke off.
    if (e instanceof HttpException broken && broken.getCode() < 500) {
      reply(context, broken.getCode(), HttpProblem.malformed("request", "HTTP as it should be"));
      return;
    }
    LOG.error("request failed", e);
    reply(context, 500, new Impossible("request failed", e));
  }

  private static void reply(Context context, int status, Failure failure) {
    context.status(status).contentType("application/json").result(json(failure));
  }

  static String json(Failure failure) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("error", failure.what());
      json.writeStringField("where", failure.where());
      json.writeStringField("expected", failure.expected());
      json.writeStringField("found", failure.found());
      json.writeStringField("hint", failure.hint());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string", e);
    }
    return text + "\n";
  }
}
