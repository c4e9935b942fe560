package io.coneix.client;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.OneItem;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.UnusableInput;
import java.util.List;
import java.util.Optional;

/** Enclaves and the run queue, as a wallet sees them. Thread-safe. */
public final class RunClient {
  private static final String ENCLAVES = "GET /v1/enclaves";
  private static final String SUBMIT = "POST /v1/runs";
  private static final String STATUS = "GET /v1/runs";

  private final Transport transport;

  RunClient(Transport transport) {
    this.transport = transport;
  }

  /** Encoded evidence of the enclaves that are alive, unverified. */
  public List<Bytes> unverifiedEnclaves() {
    Bytes body = transport.get(ENCLAVES, "/v1/enclaves", Limits.ENCLAVES_ANSWER).ok(ENCLAVES);
    try {
      return OneItem.decodeList("enclaves", body, Limits.ENCLAVES, Limits.EVIDENCE);
    } catch (UnusableInput e) {
      throw new BadAnswer(ENCLAVES, e);
    }
  }

  /**
   * Hands in a sealed job; durable on return. The same job twice is one run.
   *
   * @return the run's id
   * @throws RequestRefused where no such enclave is alive
   */
  public Bytes submit(RunSubmission submission) {
    Bytes body = transport.post(SUBMIT, "/v1/runs", submission.encode()).ok(SUBMIT);
    try {
      return OneItem.decode("run", body, Addresses.RUN_ID_SIZE, Addresses.RUN_ID_SIZE);
    } catch (UnusableInput e) {
      throw new BadAnswer(SUBMIT, e);
    }
  }

  /** How far a run is; empty where the platform does not know it. */
  public Optional<RunStatus> status(Bytes runId) {
    Optional<Bytes> body = transport.get(STATUS, "/v1/runs/" + runId.hex()).found(STATUS);
    try {
      return body.map(RunStatus::decode);
    } catch (UnusableInput e) {
      throw new BadAnswer(STATUS, e);
    }
  }
}
