package io.coneix.platform.queue;

import io.coneix.client.wire.Lease;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.platform.store.BlindStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table of runs. Every method is part of the caller's transaction.
 *
 * <p>Runs wait in no order of arrival: there is no number or time to order them by. Stateless.
 */
final class RunTable {
  private static final int LEASED = RunStatus.State.LEASED.ordinal();
  private static final int DONE = RunStatus.State.DONE.ordinal();
  private static final int REJECTED = RunStatus.State.REJECTED.ordinal();

  /** Job and mailboxes go with the end of a run: what is over links nobody to anybody (T22). */
  private static final String FORGET =
      ", evidence_hash = NULL, requester_mailbox = NULL, holder_mailbox = NULL, job = NULL";

  void insert(Handle handle, Bytes id, RunSubmission job) {
    handle
        .createUpdate(
            "INSERT INTO run (id, state, code, evidence_hash, requester_mailbox, holder_mailbox,"
                + " job) VALUES (:id, 0, '', :evidence, :requester, :holder, :job)"
                + " ON CONFLICT DO NOTHING")
        .bind("id", id)
        .bind("evidence", job.evidenceHash())
        .bind("requester", job.requesterMailbox())
        .bind("holder", job.holderMailbox())
        .bind("job", job.sealedJob())
        .execute();
  }

  Optional<RunStatus> status(Handle handle, Bytes id) {
    return handle
        .createQuery("SELECT state, code FROM run WHERE id = :id")
        .bind("id", id)
        .map(
            (rows, context) ->
                new RunStatus(RunStatus.State.values()[rows.getInt(1)], rows.getString(2)))
        .findOne();
  }

  /** A leased run first: its host may have lost the answer. */
  Optional<Lease> next(Handle handle, Bytes evidenceHash) {
    return handle
        .createQuery(
            "SELECT id, job FROM run WHERE evidence_hash = :hash AND state < 2"
                + " ORDER BY state DESC, id LIMIT 1 FOR UPDATE")
        .bind("hash", evidenceHash)
        .map(
            (rows, context) ->
                new Lease(Bytes.wrap(rows.getBytes(1)), Bytes.wrap(rows.getBytes(2))))
        .findOne();
  }

  void setState(Handle handle, Bytes id, int from, int to) {
    handle
        .createUpdate("UPDATE run SET state = :to WHERE id = :id AND state = :from")
        .bind("id", id)
        .bind("from", from)
        .bind("to", to)
        .execute();
  }

  List<Bytes> leased(Handle handle) {
    return handle
        .createQuery("SELECT id FROM run WHERE state = :state")
        .bind("state", LEASED)
        .mapTo(Bytes.class)
        .list();
  }

  private record Open(int state, Bytes requester, Bytes holder) {}

  /** False where the run is not known. */
  boolean finish(Handle handle, Bytes id, Bytes sealedStatement) {
    Optional<Open> run = lock(handle, id);
    if (run.isEmpty() || run.get().state() == DONE) {
      return run.isPresent();
    }
    if (run.get().state() == REJECTED) {
      throw new RunOver();
    }
    BlindStore.post(handle, run.get().requester(), sealedStatement);
    BlindStore.post(handle, run.get().holder(), sealedStatement);
    handle
        .createUpdate("UPDATE run SET state = :done" + FORGET + " WHERE id = :id")
        .bind("done", DONE)
        .bind("id", id)
        .execute();
    return true;
  }

  private static Optional<Open> lock(Handle handle, Bytes id) {
    return handle
        .createQuery(
            "SELECT state, requester_mailbox, holder_mailbox FROM run WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .map(
            (rows, context) ->
                new Open(rows.getInt(1), orEmpty(rows.getBytes(2)), orEmpty(rows.getBytes(3))))
        .findOne();
  }

  private static Bytes orEmpty(byte @org.jspecify.annotations.Nullable [] value) {
    return value == null ? Bytes.EMPTY : Bytes.wrap(value);
  }

  void reject(Handle handle, Bytes id, String code) {
    handle
        .createUpdate(
            "UPDATE run SET state = :rejected, code = :code"
                + FORGET
                + " WHERE id = :id AND state < 2")
        .bind("rejected", REJECTED)
        .bind("code", code)
        .bind("id", id)
        .execute();
  }

  void rejectAll(Handle handle, Bytes evidenceHash, String code) {
    handle
        .createUpdate(
            "UPDATE run SET state = :rejected, code = :code"
                + FORGET
                + " WHERE evidence_hash = :hash AND state < 2")
        .bind("rejected", REJECTED)
        .bind("code", code)
        .bind("hash", evidenceHash)
        .execute();
  }
}
