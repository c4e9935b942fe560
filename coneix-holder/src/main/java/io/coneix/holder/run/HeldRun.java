package io.coneix.holder.run;

import io.coneix.contract.job.EarlierRun;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.holder.log.LoggedAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run name of a contract, as the wallet keeps it.
 *
 * @param digest the input digest of a run, zeros for other kinds
 * @param periodIndex the period's place in the offer; 0 for other kinds
 * @param entry where the name is in the log; empty while it may still be unused
 * @param enclaves evidence of the enclaves that were given the job, the last one last
 * @param runId the platform's id of the job that was handed in last
 * @param statement the signed statement
 * @param evidence evidence about the enclave that signed it
 */
public record HeldRun(
    int k,
    RunKind kind,
    Bytes digest,
    int periodIndex,
    Optional<LoggedAt> entry,
    List<Bytes> enclaves,
    Optional<Bytes> runId,
    Optional<Bytes> statement,
    Optional<Bytes> evidence) {
  private static final int VERSION = 1;
  private static final int MAX_OBJECT = 1 << 22;

  /** Copies the list. */
  public HeldRun {
    enclaves = List.copyOf(enclaves);
    if (k < 1 || digest.size() != Sha256.SIZE || statement.isPresent() != evidence.isPresent()) {
      throw new IllegalArgumentException("held run with a field out of range");
    }
  }

  static HeldRun prepared(int k, RunKind kind, Bytes digest, int periodIndex) {
    return new HeldRun(
        k,
        kind,
        digest,
        periodIndex,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Reads what {@link #encode} wrote. */
  public static HeldRun decode(Bytes encoded) {
    Fields fields = Cbor.fields("held run", encoded);
    fields.version(VERSION);
    HeldRun run =
        new HeldRun(
            fields.int32("k", 1, RunChain.MAX_RUNS),
            RunKind.read(fields, "kind"),
            fields.bytes("digest", Sha256.SIZE),
            fields.int32("period", 0, 1_000),
            optional(fields, "entry").map(LoggedAt::decode),
            fields.list("enclaves", 0, 1_000, HeldRun::item),
            optional(fields, "run id"),
            optional(fields, "statement"),
            optional(fields, "evidence"));
    fields.end();
    return run;
  }

  private static Bytes item(CborValue value) {
    return Fields.of("enclave", CborValue.array(value)).bytes("evidence", 1, MAX_OBJECT);
  }

  private static Optional<Bytes> optional(Fields fields, String name) {
    return fields.isNull() ? Optional.empty() : Optional.of(fields.bytes(name, 1, MAX_OBJECT));
  }

  /** For the wallet's own store. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(k),
            CborValue.of(kind.wire()),
            CborValue.of(digest),
            CborValue.of(periodIndex),
            orNull(entry.map(LoggedAt::encode)),
            CborValue.array(enclaves.stream().map(CborValue::of).toList()),
            orNull(runId),
            orNull(statement),
            orNull(evidence)));
  }

  private static CborValue orNull(Optional<Bytes> value) {
    return value.<CborValue>map(CborValue::of).orElseGet(CborValue::nil);
  }

  /** True for a run whose name may be used and whose statement has not come. */
  public boolean isOpen() {
    return kind == RunKind.RUN && statement.isEmpty();
  }

  /** What the statement says, which was checked before it was kept. */
  public Optional<Statement> said() {
    return statement.map(
        s -> Statement.decode(Sign1.decode(ObjectType.STATEMENT, s).unverifiedPayload()));
  }

  /** As a later job shows it. */
  EarlierRun asEarlier() {
    return new EarlierRun(kind, digest, statement, evidence);
  }

  HeldRun logged(LoggedAt at) {
    return new HeldRun(
        k, kind, digest, periodIndex, Optional.of(at), enclaves, runId, statement, evidence);
  }

  /** The job goes to the enclave of {@code evidenceOfEnclave}; its id is not known yet. */
  HeldRun givenTo(Bytes evidenceOfEnclave) {
    List<Bytes> all = new ArrayList<>(enclaves);
    all.remove(evidenceOfEnclave);
    all.add(evidenceOfEnclave);
    return new HeldRun(
        k, kind, digest, periodIndex, entry, all, Optional.empty(), statement, evidence);
  }

  HeldRun withId(Bytes id) {
    return new HeldRun(
        k, kind, digest, periodIndex, entry, enclaves, Optional.of(id), statement, evidence);
  }

  HeldRun ended(Bytes signedStatement, Bytes evidenceOfEnclave) {
    return new HeldRun(
        k,
        kind,
        digest,
        periodIndex,
        entry,
        enclaves,
        runId,
        Optional.of(signedStatement),
        Optional.of(evidenceOfEnclave));
  }
}
