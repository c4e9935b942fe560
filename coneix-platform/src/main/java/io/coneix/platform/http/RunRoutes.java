package io.coneix.platform.http;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Lease;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.OneItem;
import io.coneix.client.wire.Rejection;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.log.LogService;
import io.coneix.platform.queue.RunQueue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** Enclaves and runs: a wallet's side without, a host's side with the host token. */
final class RunRoutes {
  private static final int NO_CONTENT = 204;
  private static final String HOST = "Host";

  private final RunQueue queue;
  private final LogService log;
  private final SecretBytes hostToken;

  RunRoutes(RunQueue queue, LogService log, SecretBytes hostToken) {
    this.queue = queue;
    this.log = log;
    this.hostToken = hostToken;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/enclaves", this::enclaves);
    routes.post("/v1/runs", this::submit);
    routes.get("/v1/runs/{id}", this::status);
    routes.post("/v1/enclaves", this::register);
    routes.post("/v1/enclaves/heartbeat", this::heartbeat);
    routes.delete("/v1/enclaves/{hash}", this::retire);
    routes.post("/v1/runs/lease", this::lease);
    routes.post("/v1/runs/{id}/statement", this::statement);
    routes.post("/v1/runs/{id}/rejected", this::rejected);
  }

  private void enclaves(Context context) {
    Requests.reply(context, OneItem.encodeList(queue.living()));
  }

  private void submit(Context context) {
    Bytes body = Requests.body(context, Limits.JOB + Limits.FRAME);
    Requests.reply(context, OneItem.encode(queue.submit(RunSubmission.decode(body))));
  }

  private void status(Context context) {
    Requests.reply(
        context,
        queue.status(runId(context)).orElseThrow(() -> HttpProblem.notFound("run")).encode());
  }

  private void register(Context context) {
    requireHost(context);
    Bytes body = Requests.body(context, Limits.EVIDENCE + Limits.FRAME);
    Bytes evidence = OneItem.decode("evidence", body, 1, Limits.EVIDENCE);
    if (!log.holds(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(evidence)))) {
      throw HttpProblem.notLogged();
    }
    queue.register(evidence);
    context.status(NO_CONTENT);
  }

  private void heartbeat(Context context) {
    requireHost(context);
    if (!queue.beat(evidenceHash(context))) {
      throw HttpProblem.notFound("enclave");
    }
    context.status(NO_CONTENT);
  }

  private void retire(Context context) {
    requireHost(context);
    if (!queue.retire(Requests.hash(context, "hash"))) {
      throw HttpProblem.notFound("enclave");
    }
    context.status(NO_CONTENT);
  }

  private void lease(Context context) {
    requireHost(context);
    Optional<Lease> lease = queue.lease(evidenceHash(context));
    if (lease.isPresent()) {
      Requests.reply(context, lease.get().encode());
    } else {
      context.status(NO_CONTENT);
    }
  }

  private void statement(Context context) {
    requireHost(context);
    Bytes body = Requests.body(context, Limits.STATEMENT + Limits.FRAME);
    Bytes statement = OneItem.decode("statement", body, 1, Limits.STATEMENT);
    requireKnown(queue.statement(runId(context), statement));
    context.status(NO_CONTENT);
  }

  private void rejected(Context context) {
    requireHost(context);
    Rejection rejection = Rejection.decode(Requests.body(context, Limits.FRAME));
    requireKnown(queue.reject(runId(context), rejection.code()));
    context.status(NO_CONTENT);
  }

  private static void requireKnown(boolean known) {
    if (!known) {
      throw HttpProblem.notFound("run");
    }
  }

  private static Bytes runId(Context context) {
    return Requests.hex(context, "id", Addresses.RUN_ID_SIZE);
  }

  private static Bytes evidenceHash(Context context) {
    Bytes body = Requests.body(context, Limits.FRAME);
    return OneItem.decode("evidence hash", body, Sha256.SIZE, Sha256.SIZE);
  }

  private void requireHost(Context context) {
    if (!hostToken.equals(Requests.secret(context, HOST))) {
      throw HttpProblem.forbidden("Authorization");
    }
  }
}
