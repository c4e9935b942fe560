package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.NameTaken;
import io.coneix.client.PlatformClient;
import io.coneix.client.Receipt;
import io.coneix.client.RequestRefused;
import io.coneix.client.wire.Limits;
import io.coneix.client.wire.RunStatus;
import io.coneix.client.wire.RunSubmission;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.holder.HolderContext;
import io.coneix.holder.archive.Archive;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.log.FirstCheckpoint;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.Times;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Walks a run from inputs to statement.
 *
 * <p>Guarantees: the inputs are durable here and in the blind store before the name is used; a name
 * that is used is finished with the very same inputs, on whatever enclave (THREATS, T12); a crash
 * at any step is taken up by the next call. One call at a time.
 */
final class RunSender {
  /** How long the wallet waits between two looks at the run, and how often it looks. */
  private static final long POLL_MS = 200;

  private static final int POLLS = 1_500;

  /** It looks into the mailbox, which may be full of strangers' mail, each so many times only. */
  private static final int MAILBOX_POLLS = 50;

  /** How many enclaves are tried in one call. */
  private static final int TRIES = 5;

  private final HolderContext context;
  private final GraphKeeper graph;
  private final Archive archive;
  private final RunTable runs;
  private final PlatformClient platform;
  private final EnclavePicker enclaves;
  private final JobSealer sealer;
  private final Mailroom mailroom;
  private final Pause pause;
  private final FaultPoints faults;

  RunSender(
      HolderContext context,
      GraphKeeper graph,
      Archive archive,
      RunTable runs,
      EnclavePicker enclaves,
      JobSealer sealer,
      Mailroom mailroom,
      Pause pause) {
    this.context = context;
    this.graph = graph;
    this.archive = archive;
    this.runs = runs;
    this.platform = context.platform();
    this.enclaves = enclaves;
    this.sealer = sealer;
    this.mailroom = mailroom;
    this.pause = pause;
    this.faults = context.faults();
  }

  /** Keeps the inputs of a new run; its name is not used yet. */
  HeldRun prepare(RunPlan plan, Bytes encodedInputs) {
    int max = Limits.JOB / 8 * 7;
    if (encodedInputs.size() > max) {
      throw new InputsTooLarge(encodedInputs.size(), max);
    }
    HeldRun run =
        HeldRun.prepared(plan.k(), RunKind.RUN, Inputs.digest(encodedInputs), plan.periodIndex());
    runs.put(plan.held().offerHash(), run, encodedInputs);
    faults.reached(Step.INPUTS_DURABLE);
    return run;
  }

  /** Uses the run's name; idempotent, and harmless where it was used with the same inputs. */
  HeldRun consume(HeldContract held, HeldRun run) {
    if (run.entry().isPresent()) {
      return run;
    }
    // The blind store has the inputs first: who loses this machine now can still finish the run.
    archive.flush();
    faults.reached(Step.INPUTS_ARCHIVED);
    LogEntry entry = entry(held, run);
    LoggedAt at = append(run.k(), entry);
    faults.reached(Step.RUN_LOGGED);
    HeldRun logged = run.logged(at);
    graph.transact(
        () -> {
          runs.put(held.offerHash(), logged);
          if (run.kind() == RunKind.RUN) {
            graph.add(PartKind.RUN, new PartContent.Run(entry.name(), run.digest()));
          }
        });
    faults.reached(Step.RUN_DURABLE);
    return logged;
  }

  private LogEntry entry(HeldContract held, HeldRun run) {
    int names = held.accepted().orElseThrow().runNames();
    RunValue value = context.keys().runs(held.offerHash(), names).value(run.k());
    return value.entry(run.kind(), run.digest());
  }

  private LoggedAt append(int k, LogEntry entry) {
    try {
      Receipt receipt = platform.log().append(entry);
      // Where a crash took the receipt, the log still has the first checkpoint after the entry.
      return new FirstCheckpoint(platform).after(LoggedAt.of(receipt));
    } catch (NameTaken e) {
      throw new RunNameUsed(k);
    }
  }

  /**
   * Gives the job to enclaves until one answers.
   *
   * @throws NoStatement where none does in time; a later call goes on
   * @throws NoEnclaveWithFile where none has what the contract pins; a later call goes on
   */
  HeldRun finish(HeldContract held, int k) {
    Set<Bytes> failed = new HashSet<>();
    Set<String> codes = new HashSet<>();
    String code = "";
    mailroom.sync(held.offerHash());
    for (int i = 0; i < TRIES; i++) {
      HeldRun run = current(held, k);
      if (run.runId().isEmpty() && run.isOpen()) {
        run = submit(held, run, failed);
      }
      Awaited awaited = await(held, k);
      if (awaited.ended().isPresent()) {
        return awaited.ended().get();
      }
      code = awaited.code();
      codes.add(code);
      failed.addAll(run.enclaves());
      // The same inputs go to the next enclave.
      forgetId(held, k);
    }
    if (codes.equals(Set.of(FailureCode.FILE_MISSING.code()))) {
      throw new NoEnclaveWithFile(k);
    }
    throw new NoStatement(k, code);
  }

  private HeldRun current(HeldContract held, int k) {
    return runs.get(held.offerHash(), k).orElseThrow();
  }

  private void forgetId(HeldContract held, int k) {
    HeldRun run = current(held, k);
    if (run.isOpen() && !run.enclaves().isEmpty()) {
      runs.put(held.offerHash(), run.givenTo(run.enclaves().get(run.enclaves().size() - 1)));
    }
  }

  private HeldRun submit(HeldContract held, HeldRun run, Set<Bytes> failed) {
    long loggedSec =
        new Times(platform.keys()).lowerSec(run.entry().orElseThrow().checkpoint()).orElseThrow();
    EnclaveEvidence enclave = enclaves.pick(held, failed, loggedSec);
    HeldRun given = run.givenTo(enclave.encoded());
    runs.put(held.offerHash(), given);
    Bytes inputs = runs.inputs(held.offerHash(), run.k()).orElseThrow();
    Bytes job = sealer.seal(held, run, inputs, enclave, platform.log().checkpoint());
    Contract contract = held.contract().orElseThrow();
    try {
      Bytes id =
          platform
              .runs()
              .submit(
                  new RunSubmission(
                      enclave.hash(),
                      contract.offer().requester().mailbox(),
                      contract.acceptance().mailbox(),
                      job));
      faults.reached(Step.JOB_SENT);
      HeldRun sent = given.withId(id);
      runs.put(held.offerHash(), sent);
      faults.reached(Step.JOB_DURABLE);
      return sent;
    } catch (RequestRefused e) {
      // The enclave died between the list and the job: the next one is tried.
      return given;
    }
  }

  /**
   * What came of waiting.
   *
   * @param ended the run with its statement; empty where there will be none
   * @param code why not, in the enclave's or the platform's word; empty where nobody says
   */
  private record Awaited(Optional<HeldRun> ended, String code) {}

  /** The run with its statement, or none once the platform says that there will be none. */
  private Awaited await(HeldContract held, int k) {
    Optional<RunStatus> before = Optional.empty();
    for (int i = 0; i < POLLS; i++) {
      // The status first: where it says that a statement is there, the mailbox has it.
      Optional<RunStatus> status = current(held, k).runId().flatMap(platform.runs()::status);
      if (i % MAILBOX_POLLS == 0 || !status.equals(before)) {
        mailroom.sync(held.offerHash());
      }
      before = status;
      HeldRun run = current(held, k);
      if (!run.isOpen()) {
        return new Awaited(Optional.of(run), "");
      }
      Optional<String> lost = lost(status);
      if (lost.isPresent()) {
        return new Awaited(Optional.empty(), lost.get());
      }
      pause.pause(POLL_MS);
      if (Thread.currentThread().isInterrupted()) {
        throw new NoStatement(k, "");
      }
    }
    throw new NoStatement(k, "");
  }

  /** Why there will be no statement; empty while there may be one. */
  private static Optional<String> lost(Optional<RunStatus> status) {
    if (status.isEmpty()) {
      return Optional.of("");
    }
    return status.filter(s -> s.state() == RunStatus.State.REJECTED).map(RunStatus::code);
  }
}
