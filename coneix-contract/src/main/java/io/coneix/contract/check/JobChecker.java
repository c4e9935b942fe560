package io.coneix.contract.check;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.ProvenLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Checks a run, step by step in the order of the design page; enclave and verifier both use it.
 *
 * <p>Guarantees that what {@link #check} returns was recorded on the contract's chain, graded by
 * times that the log proves, and is inside the contract's scope. Does not guarantee that the log's
 * word on time is true: that is what the contract's time policy says. Reads no clock, keeps
 * nothing. Thread-safe where the executor is.
 */
public final class JobChecker {
  private final Executor executor;
  private final int threads;
  private final EnclaveJudge judge;

  /**
   * A checker that judges enclaves in hardware under Intel's root.
   *
   * @param executor runs the checks of signatures
   * @param threads into how many parts they are cut; no result depends on it
   */
  public JobChecker(Executor executor, int threads) {
    this(executor, threads, EnclaveJudge.intel());
  }

  /**
   * A checker with a judge of its own.
   *
   * @param judge {@link EnclaveJudge#intel()} but in tests
   */
  public JobChecker(Executor executor, int threads, EnclaveJudge judge) {
    this.executor = executor;
    this.threads = threads;
    this.judge = judge;
  }

  /** A checker on the calling thread. */
  public static JobChecker onThisThread() {
    return new JobChecker(Runnable::run, 1);
  }

  /** The same judge, for those who judge enclaves outside a run. */
  public EnclaveJudge judge() {
    return judge;
  }

  /**
   * The envelope: signed by the holder's key of this contract, with the run's entry in the log.
   *
   * @throws Failure where it does not hold; such a job gets no statement
   */
  public RunRequest accept(Sign1 signedJob) {
    return accept(signedJob, Job.decode(signedJob.unverifiedPayload()));
  }

  /**
   * As {@link #accept(Sign1)}.
   *
   * @param job the decoded payload of {@code signedJob}
   */
  public RunRequest accept(Sign1 signedJob, Job job) {
    Terms terms = Terms.of(job.contract());
    signedJob.verify(Ed25519PublicKey.of(terms.acceptance().holderKey()));
    ProvenLog outer = verify(job.proof(), terms);
    return RunRequest.of(terms, job.k(), job.runValue(), job.evidence(), job.inputs(), outer);
  }

  /** Verifies a proof by the contract's own time policy. */
  public ProvenLog verify(LogProof proof, Terms terms) {
    return proof.verify(terms.logKeys(), executor, threads);
  }

  /**
   * All checks of a run but its program's.
   *
   * @throws RunFailed by the first step that fails
   */
  public CheckedRun check(RunRequest request) {
    return orBroken(() -> records(history(request)));
  }

  /**
   * Checks the run and runs its program.
   *
   * @return an answer, or a failure that carries the running totals on where they are known
   * @throws RunFailed with a code of this machine alone, which no statement can say
   */
  public Outcome run(RunRequest request, ProgramCatalog catalog) {
    Optional<Bytes> totals = Optional.empty();
    try {
      History history = orBroken(() -> history(request));
      totals = history.totals();
      RunExecutor.requireTerms(request.terms(), history.tables(), catalog);
      CheckedRun checked = orBroken(() -> records(history));
      try {
        return RunExecutor.execute(checked, catalog);
      } finally {
        checked.wipe();
      }
    } catch (RunFailed e) {
      if (e.code().isOfMachine()) {
        throw e;
      }
      return new Outcome.Failed(e.code(), totals);
    }
  }

  /** Contract, vouchers, enclave, earlier runs. */
  private History history(RunRequest request) {
    Terms terms = request.terms();
    Inputs inputs = request.inputs();
    Logged run = request.run().logged();
    request.period();
    ProvenLog log = innerLog(request);
    ContractStep.Times times = ContractStep.requireLogged(terms, log);
    VoucherStep vouchers = new VoucherStep(terms, log, times);
    VoucherStep.Accreditation accreditation = vouchers.accreditation(inputs.vouchers());
    accreditation.requireValidAt(run);
    ContractStep.requireSigned(terms, accreditation.certificate());
    PlatformList list = vouchers.platformList(inputs.vouchers().platformList(), run);
    new EvidenceStep(judge, terms, list, request.outer()).check(request.evidence(), run);
    List<Statement> earlier =
        new EarlierRunsStep(terms, new EvidenceStep(judge, terms, list, log), log)
            .check(inputs.earlierRuns(), request.run());
    Optional<Bytes> totals = PreviousTotals.find(terms.offer(), earlier, inputs.periodIndex());
    Map<String, TableDocument> tables = TableStep.check(terms, inputs.vouchers().tables(), log);
    return new History(request, log, accreditation, list, tables, earlier, totals);
  }

  /** What the inputs prove of the log that the envelope proves more of. */
  private ProvenLog innerLog(RunRequest request) {
    LogProof proof = request.inputs().proof();
    Optional<Bytes> root = request.outer().rootAt(proof.last().size());
    if (root.filter(proof.last().root()::equals).isEmpty()) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN,
          "inputs, log proof",
          "an earlier tree of the log",
          "another");
    }
    return verify(proof, request.terms());
  }

  /** Period, chain, scope, records. */
  private CheckedRun records(History history) {
    RunRequest request = history.request();
    RecordTerms terms = request.terms().offer().records();
    Inputs inputs = request.inputs();
    RunEntryStep.requireInTime(request.terms(), request.run().logged());
    EarlierRunsStep.requireOpen(request.terms(), history.earlier(), inputs.periodIndex());
    PeriodBounds period = PeriodBounds.of(terms.scope(), request.period());
    CheckedChain chain =
        new ChainStep(request.terms(), inputs, history.log())
            .check(new NodeSignatures(executor, threads));
    NoGapStep.check(terms, inputs.chain(), chain, period);
    ScopeStep.Keys keys = ScopeStep.check(terms, inputs.covers(), period.inScope());
    GradeStep grades = GradeStep.of(chain, request.terms().offer().time().mode());
    RecordStep.Result records =
        new RecordStep(terms, period.inScope(), keys, grades, history.log()).open(chain.nodes());
    return new CheckedRun(
        request,
        history.accreditation(),
        history.tables(),
        period,
        records.records(),
        records.withheld(),
        records.belowMinimum(),
        PreviousTotals.decode(request.terms().offer(), history.totals()),
        (int) Math.min(Integer.MAX_VALUE, (long) chain.lost().size() + records.missingDrops()));
  }

  /** What a lower layer refuses is broken evidence; our own faults pass. */
  private static <T> T orBroken(Supplier<T> step) {
    try {
      return step.get();
    } catch (RunFailed | Fault e) {
      throw e;
    } catch (Failure e) {
      throw RunFailed.broken(e);
    }
  }
}
