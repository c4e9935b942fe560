package io.coneix.platform.http;

import io.coneix.client.LogKeyDocument;
import io.coneix.client.wire.AppendRequest;
import io.coneix.client.wire.CosignedList;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.NameConflict;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.TileId;
import io.coneix.platform.log.LogService;
import io.coneix.platform.log.UsedNames;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The log: C2SP tlog-tiles under {@code /log}, appends and receipts under {@code /v1/log}. */
final class LogRoutes {
  private static final int CONFLICT = 409;
  private static final String OCTETS = "application/octet-stream";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final LogService log;

  LogRoutes(LogService log) {
    this.log = log;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/log/key", this::key);
    routes.post("/v1/log/entries", this::append);
    routes.get("/v1/log/cosigned", this::cosigned);
    routes.get("/v1/log/proof/{name}", this::proof);
    routes.get("/log/checkpoint", this::checkpoint);
    routes.get("/log/tile/<tile>", this::tile);
  }

  private void key(Context context) {
    context.contentType("application/json").result(LogKeyDocument.write(log.keys()));
  }

  private void append(Context context) {
    Bytes body = Requests.body(context, Limits.APPEND_BODY);
    try {
      Requests.reply(context, log.append(AppendRequest.decode(body).entries()).encode());
    } catch (UsedNames e) {
      Requests.reply(context.status(CONFLICT), new NameConflict(e.positions()).encode());
    }
  }

  private void cosigned(Context context) {
    long from = Requests.number(context, "from", 0);
    long to = Requests.number(context, "to", Long.MAX_VALUE);
    Requests.reply(context, new CosignedList(log.cosigned(from, to)).encode());
  }

  private void proof(Context context) {
    Bytes receipt =
        log.receipt(Requests.hash(context, "name")).orElseThrow(() -> HttpProblem.notFound("log"));
    context.contentType(TEXT).result(receipt.unsafeArray());
  }

  private void checkpoint(Context context) {
    context.header("Cache-Control", "no-store").contentType(TEXT).result(log.checkpoint());
  }

  private void tile(Context context) {
    TileId id = TileId.parse("tile/" + context.pathParam("tile"));
    Bytes tile = log.tile(id).orElseThrow(() -> HttpProblem.notFound("tile"));
    context.contentType(OCTETS).result(tile.unsafeArray());
  }
}
