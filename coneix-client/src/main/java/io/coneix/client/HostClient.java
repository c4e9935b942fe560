package io.coneix.client;

import io.coneix.client.wire.Lease;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.OneItem;
import io.coneix.client.wire.Rejection;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.error.UnusableInput;
import java.util.Optional;

/**
 * The run queue, as an enclave host sees it. Thread-safe.
 *
 * <p>A host shows the platform that its enclave lives by {@link #heartbeat}, every two seconds.
 */
public final class HostClient {
  private static final String LEASE = "POST /v1/runs/lease";

  private final Transport transport;
  private final SecretBytes token;

  HostClient(Transport transport, SecretBytes token) {
    this.transport = transport;
    this.token = token;
  }

  /**
   * Makes an enclave known, and alive.
   *
   * @param evidence encoded; its entry must be in the log
   * @throws RequestRefused where it is not logged
   */
  public void register(Bytes evidence) {
    post("POST /v1/enclaves", "/v1/enclaves", OneItem.encode(evidence)).ok("POST /v1/enclaves");
  }

  /** Says that an enclave is alive; false where the platform does not know it (any more). */
  public boolean heartbeat(Bytes evidenceHash) {
    String where = "POST /v1/enclaves/heartbeat";
    return post(where, "/v1/enclaves/heartbeat", OneItem.encode(evidenceHash))
        .found(where)
        .isPresent();
  }

  /** Says that an enclave is gone: its runs end as lost at once. Harmless where it is unknown. */
  public void retire(Bytes evidenceHash) {
    String where = "DELETE /v1/enclaves";
    transport.delete(where, "/v1/enclaves/" + evidenceHash.hex(), "Host", token).found(where);
  }

  /** A run for this enclave, the one that it has already or the next; empty where none waits. */
  public Optional<Lease> lease(Bytes evidenceHash) {
    Bytes hash = OneItem.encode(evidenceHash);
    Answer answer = transport.post(LEASE, "/v1/runs/lease", token, hash, Limits.JOB + Limits.FRAME);
    Bytes body = answer.ok(LEASE);
    try {
      return body.size() == 0 ? Optional.empty() : Optional.of(Lease.decode(body));
    } catch (UnusableInput e) {
      throw new BadAnswer(LEASE, e);
    }
  }

  /** Hands over a statement for both mailboxes; durable on return, harmless when repeated. */
  public void statement(Bytes runId, Bytes sealedStatement) {
    String where = "POST /v1/runs/statement";
    post(where, "/v1/runs/" + runId.hex() + "/statement", OneItem.encode(sealedStatement))
        .ok(where);
  }

  /** Says that a run ends without statement. */
  public void rejected(Bytes runId, String code) {
    String where = "POST /v1/runs/rejected";
    post(where, "/v1/runs/" + runId.hex() + "/rejected", new Rejection(code).encode()).ok(where);
  }

  private Answer post(String where, String path, Bytes body) {
    return transport.post(where, path, token, body, Limits.SMALL_ANSWER);
  }
}
