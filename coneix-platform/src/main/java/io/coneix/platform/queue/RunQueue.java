package io.coneix.platform.queue;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.Lease;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.platform.database.Database;
import io.coneix.platform.fault.FaultPoints;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/**
 * Enclaves and their runs. Each change is durable on return; each call may be repeated.
 *
 * <p>A run is queued, then leased, then done or rejected. It is done in the same transaction in
 * which its statement is put into both mailboxes, and is then forgotten but for id and state.
 * Thread-safe.
 */
public final class RunQueue {
  private static final int QUEUED = RunStatus.State.QUEUED.ordinal();
  private static final int LEASED = RunStatus.State.LEASED.ordinal();

  /** Sweeps come once a second: without one for so long, it was not the enclaves that were away. */
  private static final Duration OUTAGE = Duration.ofSeconds(5);

  private final Database database;
  private final FaultPoints faults;
  private final LongSupplier nanos;
  private final Liveness enclaves;
  private final Liveness leases;
  private final RunTable runs = new RunTable();
  private volatile long sweptNanos;

  /**
   * A queue in {@code database}.
   *
   * @param nanos a steady clock as {@link System#nanoTime}
   * @param enclavePatience how long an enclave may be silent
   * @param leasePatience how long a run may be with its enclave
   */
  public RunQueue(
      Database database,
      FaultPoints faults,
      LongSupplier nanos,
      Duration enclavePatience,
      Duration leasePatience) {
    this.database = database;
    this.faults = faults;
    this.nanos = nanos;
    this.sweptNanos = nanos.getAsLong();
    this.enclaves = new Liveness(enclavePatience, nanos);
    this.leases = new Liveness(leasePatience, nanos);
  }

  private record Enclave(Bytes hash, Bytes evidence, long beat) {}

  /** Makes an enclave known. */
  public void register(Bytes evidence) {
    database.transaction(
        "registering an enclave",
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO enclave (evidence_hash, evidence, beat) VALUES (:hash, :evidence, 1)"
                        + " ON CONFLICT (evidence_hash) DO UPDATE SET beat = enclave.beat + 1")
                .bind("hash", Sha256.of(evidence))
                .bind("evidence", evidence)
                .execute());
  }

  /** Counts a sign of life; false where the enclave is not known. */
  public boolean beat(Bytes evidenceHash) {
    return database.transaction(
        "counting a heartbeat",
        handle ->
            handle
                    .createUpdate("UPDATE enclave SET beat = beat + 1 WHERE evidence_hash = :hash")
                    .bind("hash", evidenceHash)
                    .execute()
                == 1);
  }

  /** Forgets an enclave and rejects its open runs as lost; false where it was not known. */
  public boolean retire(Bytes evidenceHash) {
    return database.transaction(
        "retiring an enclave",
        handle -> {
          int known =
              handle
                  .createUpdate("DELETE FROM enclave WHERE evidence_hash = :hash")
                  .bind("hash", evidenceHash)
                  .execute();
          runs.rejectAll(handle, evidenceHash, RunStatus.ENCLAVE_LOST);
          return known == 1;
        });
  }

  /** The evidence of the enclaves that are alive. */
  public List<Bytes> living() {
    List<Enclave> all = all();
    forgiveOutage();
    return all.stream()
        .filter(e -> enclaves.isAlive(e.hash(), e.beat()))
        .map(Enclave::evidence)
        .limit(Limits.ENCLAVES)
        .toList();
  }

  private List<Enclave> all() {
    return database.query(
        "listing enclaves",
        handle ->
            handle
                .createQuery("SELECT evidence_hash, evidence, beat FROM enclave")
                .map(
                    (rows, context) ->
                        new Enclave(
                            Bytes.wrap(rows.getBytes(1)),
                            Bytes.wrap(rows.getBytes(2)),
                            rows.getLong(3)))
                .list());
  }

  /**
   * Takes a job in.
   *
   * @return the run's id
   * @throws UnknownEnclave where its enclave is not known and the run is new
   */
  public Bytes submit(RunSubmission job) {
    Bytes id = Addresses.run(job.sealedJob());
    database.transaction(
        "queueing a run",
        handle -> {
          if (runs.status(handle, id).isEmpty()) {
            requireEnclave(handle, job.evidenceHash());
            runs.insert(handle, id, job);
          }
          faults.reached("run-before-commit");
          return true;
        });
    faults.reached("run-committed");
    return id;
  }

  /** Locks the enclave's row: it cannot be retired between this check and the insertion. */
  private static void requireEnclave(Handle handle, Bytes evidenceHash) {
    boolean known =
        handle
            .createQuery("SELECT beat FROM enclave WHERE evidence_hash = :hash FOR SHARE")
            .bind("hash", evidenceHash)
            .mapTo(Long.class)
            .findOne()
            .isPresent();
    if (!known) {
      throw new UnknownEnclave();
    }
  }

  /** How far a run is; empty where it is not known. */
  public Optional<RunStatus> status(Bytes id) {
    return database.query("reading a run", handle -> runs.status(handle, id));
  }

  /** The run that this enclave has, or the next one for it. */
  public Optional<Lease> lease(Bytes evidenceHash) {
    Optional<Lease> lease =
        database.transaction(
            "leasing a run",
            handle -> {
              Optional<Lease> next = runs.next(handle, evidenceHash);
              next.ifPresent(found -> runs.setState(handle, found.runId(), QUEUED, LEASED));
              return next;
            });
    faults.reached("run-leased");
    return lease;
  }

  /**
   * Ends a run with its statement, in both mailboxes.
   *
   * @return false where the run is not known
   * @throws RunOver where it was rejected
   */
  public boolean statement(Bytes id, Bytes sealedStatement) {
    boolean known =
        database.transaction(
            "delivering a statement",
            handle -> {
              boolean found = runs.finish(handle, id, sealedStatement);
              faults.reached("statement-before-commit");
              return found;
            });
    faults.reached("statement-committed");
    return known;
  }

  /** Ends a run without statement; false where it is not known. A run that is over stays so. */
  public boolean reject(Bytes id, String code) {
    return database.transaction(
        "rejecting a run",
        handle -> {
          runs.reject(handle, id, code);
          return runs.status(handle, id).isPresent();
        });
  }

  /** While the database is away, no heartbeat is counted and no statement taken. */
  private void forgiveOutage() {
    if (nanos.getAsLong() - sweptNanos > OUTAGE.toNanos()) {
      enclaves.forgive();
      leases.forgive();
    }
  }

  /**
   * Retires silent enclaves and rejects runs that were leased for too long. To be called once a
   * second: after a gap, which is an outage of this side, all of them have their full time again.
   */
  public void sweep() {
    List<Enclave> all = all();
    forgiveOutage();
    Set<Bytes> known = new HashSet<>();
    for (Enclave enclave : all) {
      known.add(enclave.hash());
      if (!enclaves.isAlive(enclave.hash(), enclave.beat())) {
        retire(enclave.hash());
      }
    }
    enclaves.keepOnly(known);
    List<Bytes> leased = database.query("listing leases", runs::leased);
    leased.stream()
        .filter(id -> !leases.isAlive(id, 0))
        .forEach(id -> reject(id, RunStatus.ENCLAVE_LOST));
    leases.keepOnly(Set.copyOf(leased));
    sweptNanos = nanos.getAsLong();
    faults.reached("runs-swept");
  }
}
