package io.coneix.testworld;

import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.job.EarlierRun;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.Sign1;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The run names of a contract that are consumed, with what they ended in. Not thread-safe. */
public final class RunHistory {
  private final TestContract contract;
  private final MemoryLog log;
  private final List<EarlierRun> earlier = new ArrayList<>();
  private final List<BundleRun> bundled = new ArrayList<>();

  /** A contract without runs. */
  public RunHistory(World world, TestContract contract) {
    this.contract = contract;
    this.log = world.log();
  }

  /** The number of the next run. */
  public int nextK() {
    return earlier.size() + 1;
  }

  /** The earlier runs, as the next job shows them. */
  public List<EarlierRun> earlier() {
    return List.copyOf(earlier);
  }

  /** The runs, as a holder's bundle shows them. */
  public List<BundleRun> bundled() {
    return List.copyOf(bundled);
  }

  /** A run that ended in {@code statement}. */
  public void ended(BuiltJob job, Sign1 statement) {
    Bytes digest = io.coneix.contract.job.Inputs.digest(job.encodedInputs());
    Optional<Bytes> signed = Optional.of(statement.encode());
    Optional<Bytes> evidence = Optional.of(job.job().evidence());
    earlier.add(new EarlierRun(RunKind.RUN, digest, signed, evidence));
    bundled.add(
        new BundleRun(
            job.job().runValue(),
            RunKind.RUN,
            digest,
            evidence,
            signed,
            Optional.of(job.encodedInputs())));
  }

  /** Consumes the next name without a run. */
  public void consume(RunKind kind) {
    var value = contract.runs().value(nextK());
    log.append(value.entry(kind, RunKind.NO_DIGEST));
    earlier.add(new EarlierRun(kind, RunKind.NO_DIGEST, Optional.empty(), Optional.empty()));
    bundled.add(
        new BundleRun(
            value.revealed(),
            kind,
            RunKind.NO_DIGEST,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
