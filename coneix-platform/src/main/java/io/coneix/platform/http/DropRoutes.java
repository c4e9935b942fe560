package io.coneix.platform.http;

import io.coneix.client.wire.Limits;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.platform.drop.DropBoxes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Drop boxes (THREATS, T48): phones post under the secret in their address, the wallet reads and
 * empties by its capability. What is posted is any bytes: the platform knows no client.
 */
final class DropRoutes {
  private static final int NO_CONTENT = 204;

  /** What OwnTracks expects of an HTTP endpoint (owntracks.org/booklet/tech/http). */
  private static final String NO_FRIENDS = "[]";

  private final DropBoxes boxes;

  DropRoutes(DropBoxes boxes) {
    this.boxes = boxes;
  }

  void addTo(RoutesConfig routes) {
    routes.post("/v1/drops/{secret}", this::post);
    routes.get("/v1/drops/{box}", this::read);
    routes.delete("/v1/drops/{box}/{counter}", this::forget);
  }

  /** An empty body says that a friend was deleted: it is no drop. */
  private void post(Context context) {
    SecretBytes secret = SecretBytes.wrap(Requests.hash(context, "secret").toArray());
    Bytes body = Requests.body(context, Limits.DROP);
    if (body.size() > 0) {
      boxes.post(DropBox.box(secret), body);
    }
    context.contentType("application/json").result(NO_FRIENDS);
  }

  private void read(Context context) {
    Bytes box = opened(context);
    Requests.reply(context, boxes.page(box, Requests.number(context, "after", 0)).encode());
  }

  private void forget(Context context) {
    Bytes box = opened(context);
    boxes.forget(box, counter(context));
    context.status(NO_CONTENT);
  }

  private static long counter(Context context) {
    try {
      return Long.parseLong(context.pathParam("counter"));
    } catch (NumberFormatException e) {
      throw HttpProblem.malformed("counter", "a whole number");
    }
  }

  /** The answer is the same whether there is such a box or not. */
  private static Bytes opened(Context context) {
    Bytes box = Requests.hash(context, "box");
    if (!box.equals(DropBox.boxOf(Requests.secret(context, "Capability")))) {
      throw HttpProblem.forbidden("Authorization");
    }
    return box;
  }
}
