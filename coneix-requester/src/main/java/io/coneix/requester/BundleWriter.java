package io.coneix.requester;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.job.Vouchers;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.MerkleHash;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Builds the requester's bundle of a contract: all its statements up to the last answer, and the
 * proof that each object they rely on was logged, and when.
 *
 * <p>Failures after the last answer prove nothing, and are left out: whoever has been paid could
 * else end in one whose names or times no verifier takes, and no bundle would hold what was paid
 * before. Where there is no answer yet, all statements are in.
 *
 * <p>It takes nothing from the holder but what statements carry, so it cannot hold a node's name.
 * Not thread-safe.
 */
public final class BundleWriter {
  private final PlatformClient platform;
  private final HashSource hashes;
  private final SignedHead newest;

  /**
   * A writer over the log as of one checkpoint.
   *
   * @param newest a verified checkpoint, which all proofs lead to
   * @param hashes hashes of the tree of {@code newest}; they need not be trusted
   */
  public BundleWriter(PlatformClient platform, HashSource hashes, SignedHead newest) {
    this.platform = platform;
    this.hashes = hashes;
    this.newest = newest;
  }

  /**
   * The bundle of {@code signed} with the statements that have arrived.
   *
   * @throws DeskRefusal where an entry is not in the log
   */
  public Bundle write(SignedContract signed, List<ReceivedStatement> statements) {
    List<BundleRun> runs = runs(statements);
    LogProofBuilder proof = new LogProofBuilder(hashes, newest);
    for (LogEntry entry : entries(signed, runs)) {
      add(proof, entry);
    }
    // The age of evidence is judged by the checkpoint inside it, which must be one of this log.
    runs.stream()
        .flatMap(run -> run.evidence().stream())
        .forEach(evidence -> proof.timed(EnclaveEvidence.decode(evidence).checkpoint()));
    return new Bundle(
        Bundle.Role.REQUESTER, proof.build(), signed.vouchers(), signed.contract(), runs);
  }

  private List<BundleRun> runs(List<ReceivedStatement> statements) {
    Map<Integer, ReceivedStatement> byK = new HashMap<>();
    statements.forEach(s -> byK.put(s.statement().k(), s));
    int last = last(statements);
    List<BundleRun> runs = new ArrayList<>();
    if (last > 0) {
      Statement newestStatement = Objects.requireNonNull(byK.get(last)).statement();
      RunValue top = new RunValue(last, SecretBytes.of(newestStatement.runValue().unsafeArray()));
      for (int k = 1; k <= last; k++) {
        runs.add(run(top.at(k), Optional.ofNullable(byK.get(k))));
      }
    }
    return runs;
  }

  /** The last run with an answer, or the last at all where there is none; 0 without statements. */
  private static int last(List<ReceivedStatement> statements) {
    List<Statement> all = statements.stream().map(ReceivedStatement::statement).toList();
    List<Statement> answered =
        all.stream().filter(s -> s.outcome() instanceof Outcome.Answered).toList();
    return (answered.isEmpty() ? all : answered).stream().mapToInt(Statement::k).max().orElse(0);
  }

  private BundleRun run(RunValue value, Optional<ReceivedStatement> received) {
    if (received.isPresent()) {
      return new BundleRun(
          value.revealed(),
          RunKind.RUN,
          received.get().statement().inputDigest(),
          Optional.of(received.get().evidence()),
          Optional.of(received.get().signed()),
          Optional.empty());
    }
    // A name without a statement at this desk: given up, or its statement is still to come.
    for (RunKind kind : List.of(RunKind.VOID, RunKind.REVOKED)) {
      if (isLogged(value.entry(kind, RunKind.NO_DIGEST))) {
        return empty(value, kind);
      }
    }
    throw new DeskRefusal(
        "a statement is missing",
        "run " + value.k(),
        "the statement of every earlier run",
        "none",
        "run 'desk sync' and try again");
  }

  private static BundleRun empty(RunValue value, RunKind kind) {
    return new BundleRun(
        value.revealed(),
        kind,
        RunKind.NO_DIGEST,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<LogEntry> entries(SignedContract signed, List<BundleRun> runs) {
    Vouchers vouchers = signed.vouchers();
    Contract contract = signed.contract();
    List<LogEntry> entries = new ArrayList<>();
    entries.add(entry(EntryKind.CERTIFICATE, Sha256.of(vouchers.certificate())));
    entries.add(entry(EntryKind.REGISTRATION, Sha256.of(vouchers.registration())));
    entries.add(entry(EntryKind.PLATFORM_LIST, Sha256.of(vouchers.platformList())));
    vouchers.tables().forEach(t -> entries.add(entry(EntryKind.TABLE, Sha256.of(t.signed()))));
    entries.add(entry(EntryKind.OFFER, contract.offerHash()));
    entries.add(entry(EntryKind.ACCEPTANCE, contract.acceptanceHash()));
    entries.add(entry(EntryKind.CONTRACT, contract.replyHash()));
    for (int i = 0; i < runs.size(); i++) {
      BundleRun run = runs.get(i);
      RunValue value = new RunValue(i + 1, SecretBytes.of(run.runValue().unsafeArray()));
      entries.add(value.entry(run.kind(), run.digest()));
      run.evidence().ifPresent(e -> entries.add(entry(EntryKind.EVIDENCE, Sha256.of(e))));
    }
    return entries;
  }

  private static LogEntry entry(EntryKind kind, Bytes objectHash) {
    return LogEntry.ofObject(kind, objectHash);
  }

  /** With this very body: a name alone may have been used for anything. */
  private boolean isLogged(LogEntry entry) {
    return receipt(entry)
        .map(Receipt::index)
        .filter(index -> index < newest.size())
        .filter(index -> hashes.hash(0, index).equals(MerkleHash.leaf(entry.encode())))
        .isPresent();
  }

  private Optional<Receipt> receipt(LogEntry entry) {
    return platform
        .log()
        .unverifiedProof(entry.name())
        .map(text -> Receipt.decode(Bytes.utf8(text)));
  }

  /** Adds an entry, and the first timed checkpoint that includes it, which bounds its time. */
  private void add(LogProofBuilder proof, LogEntry entry) {
    long index =
        receipt(entry)
            .orElseThrow(
                () ->
                    new DeskRefusal(
                        "an object is not in the log",
                        "log",
                        "an entry",
                        "none",
                        "the other side has still to log it"))
            .index();
    proof.leaf(index, entry);
    platform.log().unverifiedCosigned(index + 1, newest.size()).stream()
        .findFirst()
        .ifPresent(proof::timed);
  }
}
