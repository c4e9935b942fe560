package io.coneix.testworld.platform;

import io.coneix.client.wire.Addresses;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunFailed;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.job.Job;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.ArrayList;
import java.util.List;

/**
 * An enclave host in the test's own process: checks and runs each job, as an enclave would.
 * Thread-safe.
 */
public final class TestHost {
  private final ProgramCatalog programs;
  private final JobChecker checker;
  private final World world;
  private final FakePlatform platform;
  private final List<TestEnclave> enclaves = new ArrayList<>();
  private final List<RunRequest> requests = new ArrayList<>();
  private boolean dead;

  /** A host of {@code world} that has {@code programs} and takes the jobs of {@code platform}. */
  public TestHost(World world, FakePlatform platform, ProgramCatalog programs) {
    this(world, platform, programs, JobChecker.onThisThread());
  }

  /** The same whose enclaves check by {@code checker}. */
  public TestHost(World world, FakePlatform platform, ProgramCatalog programs, JobChecker checker) {
    this.checker = checker;
    this.programs = programs;
    this.world = world;
    this.platform = platform;
    platform.setHost(this::run);
  }

  /** Starts an enclave and has it listed among the living. */
  public synchronized TestEnclave start() {
    return start(world.enclave());
  }

  /** Has an enclave listed among the living. */
  public synchronized TestEnclave start(TestEnclave enclave) {
    enclaves.add(enclave);
    platform.setEnclaves(enclaves.stream().map(TestEnclave::evidence).toList());
    return enclave;
  }

  /** All enclaves end; jobs that come are lost. */
  public synchronized void kill() {
    dead = true;
  }

  /** Enclaves answer again. */
  public synchronized void revive() {
    dead = false;
  }

  /** The jobs that were accepted, in order. */
  public synchronized List<RunRequest> requests() {
    return List.copyOf(requests);
  }

  private synchronized void run(RunSubmission submission) {
    Bytes id = Addresses.run(submission.sealedJob());
    if (dead) {
      platform.setRun(id, new RunStatus(RunStatus.State.REJECTED, RunStatus.ENCLAVE_LOST));
      return;
    }
    TestEnclave enclave =
        enclaves.stream()
            .filter(e -> e.evidenceHash().equals(submission.evidenceHash()))
            .findFirst()
            .orElseThrow();
    Bytes statement;
    try {
      statement = answer(submission.sealedJob(), enclave);
    } catch (RunFailed e) {
      // Of this machine alone: another one may be able to answer.
      platform.setRun(id, new RunStatus(RunStatus.State.REJECTED, e.code().code()));
      return;
    }
    platform.post(submission.requesterMailbox(), statement);
    platform.post(submission.holderMailbox(), statement);
    platform.setRun(id, new RunStatus(RunStatus.State.DONE, ""));
  }

  private Bytes answer(Bytes sealedJob, TestEnclave enclave) {
    Bytes padded =
        XWing.open(enclave.sealKey(), Job.sealInfo(enclave.evidenceHash()), Bytes.EMPTY, sealedJob)
            .orElseThrow();
    Sign1 signed = Sign1.decode(ObjectType.JOB, Padding.unpad(padded).orElseThrow());
    RunRequest request = checker.accept(signed);
    requests.add(request);
    Outcome outcome = checker.run(request, programs);
    Contract contract = request.terms().contract();
    return SealedStatement.seal(
            enclave.state(request, outcome).encode(),
            request.terms().offer().program().schema().maxBytes(),
            new XWing.PublicKey(contract.offer().requester().statementKey()),
            new XWing.PublicKey(contract.acceptance().statementKey()),
            world.random())
        .encode();
  }
}
