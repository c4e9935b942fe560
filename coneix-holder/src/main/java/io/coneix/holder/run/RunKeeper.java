package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.Logged;
import io.coneix.contract.check.RunEntryStep;
import io.coneix.contract.check.RunFailed;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.check.Terms;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.program.FileMissing;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.HolderContext;
import io.coneix.holder.archive.Archive;
import io.coneix.holder.contract.ContractKeeper;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.contract.NotPossible;
import io.coneix.holder.fault.Step;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.log.EntryFinder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a holder does with a concluded contract: review a period, send it, end the contract.
 *
 * <p>One call at a time; not thread-safe.
 */
public final class RunKeeper {
  /** An end is promised at any time, and takes a name. */
  private static final int KEPT_FOR_REVOKING = 1;

  private final HolderContext context;
  private final ContractKeeper contracts;
  private final RunTable runs;
  private final InputsBuilder inputs;
  private final EnclavePicker enclaves;
  private final JobSealer sealer;
  private final RunSender sender;
  private final PlatformClient platform;
  private final JobChecker checker;
  private final ProgramCatalog programs;

  /**
   * The runs of a wallet.
   *
   * @param mailroom through which statements come
   * @param tools checker and programs, for reviews
   * @param pause lets time pass while a statement is waited for
   */
  public RunKeeper(
      HolderContext context,
      GraphKeeper graph,
      Archive archive,
      ContractKeeper contracts,
      Mailroom mailroom,
      RunTools tools,
      Pause pause) {
    this.context = context;
    this.contracts = contracts;
    this.runs = tools.runs();
    this.enclaves = tools.enclaves();
    this.platform = context.platform();
    this.checker = tools.checker();
    this.programs = tools.programs();
    this.inputs = new InputsBuilder(context, graph.reader(), tools.places(), tools.tiles());
    this.sealer = new JobSealer(context, tools.places(), tools.tiles());
    this.sender = new RunSender(context, graph, archive, runs, enclaves, sealer, mailroom, pause);
  }

  /** The run names of a contract so far. */
  public List<HeldRun> runs(HeldContract held) {
    return runs.all(held.offerHash());
  }

  /** The encoded inputs of a run. */
  public Optional<Bytes> inputs(HeldContract held, int k) {
    return runs.inputs(held.offerHash(), k);
  }

  /**
   * What the enclave would say of a period: all its checks and its program, on this device, over
   * the very inputs that would be sent. Nothing is sent or kept.
   *
   * @throws NotPossible where the contract does not allow a run of that period
   */
  public Outcome review(
      HeldContract held, int periodIndex, SlotSet withheld, Bytes holderParameters) {
    RunPlan plan = plan(held, periodIndex, withheld, holderParameters);
    SignedHead newest = platform.log().checkpoint();
    return judge(held, plan, inputs.build(plan, newest), newest);
  }

  private Outcome judge(HeldContract held, RunPlan plan, Inputs built, SignedHead newest) {
    long nowSec = context.clock().millis() / 1000;
    EnclaveEvidence enclave = enclaves.pick(held, Set.of(), nowSec);
    LogProof outer = sealer.proof(built, enclave, newest).build();
    Terms terms = Terms.of(plan.contract());
    RunValue value =
        context.keys().runs(held.offerHash(), terms.acceptance().runNames()).value(plan.k());
    // The one thing that is made up: the entry, which the log would have next.
    RunEntryStep.RunEntry entry =
        new RunEntryStep.RunEntry(value, new Logged(newest.size(), nowSec));
    RunRequest request =
        new RunRequest(
            terms,
            entry,
            enclave.encoded(),
            built,
            Inputs.digest(built.encode()),
            checker.verify(outer, terms));
    try {
      return checker.run(request, programs);
    } catch (RunFailed e) {
      // Of this machine alone: said as it is, with what helps.
      throw e.getCause() instanceof FileMissing missing ? missing : e;
    }
  }

  /**
   * Sends a period, or goes on with a run that was begun, and waits for the statement. A period
   * that has its answer is not sent again: the run that gave it is returned. The answer is computed
   * here first, from the very inputs that go out: where no enclave is there, or this machine lacks
   * a file that the contract pins, or where it ends in a failure, nothing is sent and no name is
   * used. A run that was begun goes on without that.
   *
   * @param withheld what the holder keeps back, as it is when asked: what is sealed while the
   *     inputs are built may be part of a trip that is marked
   * @throws io.coneix.contract.program.FileMissing where this machine lacks what the contract pins
   * @throws NotPossible where the contract does not allow a run of that period
   * @throws RunWouldFail where there would be no answer
   * @throws OtherThanReviewed where what is withheld has changed meanwhile
   * @throws NoStatement where the statement does not come in time; the next call goes on
   */
  public HeldRun send(
      HeldContract held, int periodIndex, Supplier<SlotSet> withheld, Bytes holderParameters) {
    return send(held, periodIndex, withheld, holderParameters, Optional.empty());
  }

  /**
   * The same for somebody who has seen what would be said: nothing is sent or kept where the inputs
   * that go out end in another answer.
   *
   * @param withheld as for {@link #send}
   * @param reviewed what {@link #review} gave
   * @throws OtherThanReviewed where the record or what is withheld has changed since
   * @throws RunWouldFail where there would be no answer, as the review said
   */
  public HeldRun sendAsReviewed(
      HeldContract held,
      int periodIndex,
      Supplier<SlotSet> withheld,
      Bytes holderParameters,
      Outcome reviewed) {
    return send(held, periodIndex, withheld, holderParameters, Optional.of(reviewed));
  }

  private HeldRun send(
      HeldContract held,
      int periodIndex,
      Supplier<SlotSet> withheld,
      Bytes holderParameters,
      Optional<Outcome> reviewed) {
    dropUnused(held);
    Optional<HeldRun> answered = answered(runs(held), periodIndex);
    if (answered.isPresent()) {
      return answered.get();
    }
    Optional<HeldRun> open = runs(held).stream().filter(HeldRun::isOpen).findFirst();
    if (open.isPresent()) {
      requireSamePeriod(open.get(), periodIndex);
      return sender.finish(held, sender.consume(held, open.get()).k());
    }
    RunPlan plan = plan(held, periodIndex, withheld.get(), holderParameters);
    SignedHead newest = platform.log().checkpoint();
    Inputs built = inputs.build(plan, newest);
    if (!withheld.get().equals(plan.withheld())) {
      throw new OtherThanReviewed(periodIndex);
    }
    Outcome here = judge(held, plan, built, newest);
    if (reviewed.isPresent() && !here.equals(reviewed.get())) {
      throw new OtherThanReviewed(periodIndex);
    }
    if (here instanceof Outcome.Failed failed) {
      throw new RunWouldFail(periodIndex, failed.code());
    }
    HeldRun run = sender.consume(held, sender.prepare(plan, built.encode()));
    return sender.finish(held, run.k());
  }

  /** A preparation whose name the log does not know is thrown away: the holder may change it. */
  private void dropUnused(HeldContract held) {
    for (HeldRun run : runs(held)) {
      if (run.entry().isEmpty()) {
        int names = held.accepted().orElseThrow().runNames();
        Bytes name = context.keys().runs(held.offerHash(), names).value(run.k()).name();
        if (new EntryFinder(platform).findByName(name).isEmpty()) {
          runs.remove(held.offerHash(), run.k());
        }
      }
    }
  }

  private static void requireSamePeriod(HeldRun open, int periodIndex) {
    if (open.periodIndex() != periodIndex) {
      throw new NotPossible(
          "another run was begun",
          "the period " + open.periodIndex(),
          "period " + periodIndex,
          "finish the run of that period first");
    }
  }

  private RunPlan plan(
      HeldContract held, int periodIndex, SlotSet withheld, Bytes holderParameters) {
    Contract contract = requireConcluded(held);
    int periods = held.offer().records().periods().size();
    if (periodIndex < 0 || periodIndex >= periods) {
      throw new NotPossible("no such period", "0 to " + (periods - 1), "" + periodIndex, "");
    }
    List<HeldRun> earlier = runs(held);
    requireNoneOpen(earlier);
    requireNoAnswer(earlier, periodIndex);
    requireNamesLeft(held, earlier, KEPT_FOR_REVOKING);
    return new RunPlan(held, contract, earlier, periodIndex, withheld, holderParameters);
  }

  private static Contract requireConcluded(HeldContract held) {
    if (held.state() != ContractState.CONCLUDED) {
      throw new NotPossible(
          "no run is possible",
          "a concluded contract",
          "one that is " + held.state().text(),
          "'wallet sync' looks whether the company has answered");
    }
    return held.contract().orElseThrow();
  }

  private static void requireNoneOpen(List<HeldRun> earlier) {
    Optional<HeldRun> open = earlier.stream().filter(HeldRun::isOpen).findFirst();
    if (open.isPresent()) {
      throw new NotPossible(
          "a run was begun and has no statement yet",
          "runs that have ended",
          "run " + open.get().k(),
          "'wallet send' for its period goes on with it");
    }
  }

  private static Optional<HeldRun> answered(List<HeldRun> runs, int periodIndex) {
    return runs.stream()
        .filter(r -> r.periodIndex() == periodIndex)
        .filter(r -> r.said().filter(RunKeeper::isAnswer).isPresent())
        .findFirst();
  }

  private static boolean isAnswer(Statement statement) {
    return statement.outcome() instanceof Outcome.Answered;
  }

  private static void requireNoAnswer(List<HeldRun> earlier, int periodIndex) {
    if (answered(earlier, periodIndex).isPresent()) {
      throw new NotPossible(
          "the period has an answer", "a period without one", "period " + periodIndex, "");
    }
  }

  private static void requireNamesLeft(HeldContract held, List<HeldRun> earlier, int kept) {
    int names = held.accepted().orElseThrow().runNames();
    if (earlier.size() >= names - kept) {
      throw new NotPossible(
          "all runs are used up",
          names - kept + " runs",
          "no run left",
          kept == 0 ? "" : "the contract can still be ended");
    }
  }

  /**
   * Ends a contract: the next run name says so in the log, and no enclave runs it any more. Goes on
   * where an earlier call was interrupted.
   */
  public HeldContract revoke(HeldContract held) {
    if (held.state() == ContractState.REVOKED) {
      return held;
    }
    if (held.state() != ContractState.ACCEPTED) {
      requireConcluded(held);
    }
    dropUnused(held);
    List<HeldRun> earlier = runs(held);
    HeldRun last =
        earlier.stream()
            .filter(r -> r.kind() == RunKind.REVOKED)
            .findFirst()
            .orElseGet(() -> revocation(held, earlier));
    runs.put(held.offerHash(), last);
    context.faults().reached(Step.REVOCATION_DURABLE);
    sender.consume(held, last);
    return contracts.revoked(held);
  }

  private static HeldRun revocation(HeldContract held, List<HeldRun> earlier) {
    requireNamesLeft(held, earlier, 0);
    return HeldRun.prepared(earlier.size() + 1, RunKind.REVOKED, RunKind.NO_DIGEST, 0);
  }
}
