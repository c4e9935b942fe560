package io.coneix.contract.check;

import io.coneix.contract.job.EarlierRun;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DESIGN 5, <i>Run names</i>: every run name before this one is in the log, and every earlier run
 * shows the statement that it ended in (THREATS, T10, T11).
 *
 * <p>The entries rise in the log with their numbers, so an earlier run was logged no later than
 * this one: where this one was in time, all were.
 */
public final class EarlierRunsStep {
  private final Terms terms;
  private final ProvenLog log;
  private final StatementStep statements;

  /**
   * A step over earlier runs.
   *
   * @param evidences over the evidences about earlier enclaves
   * @param log a proof that lists the entries of run names
   */
  public EarlierRunsStep(Terms terms, EvidenceStep evidences, ProvenLog log) {
    this.terms = terms;
    this.log = log;
    this.statements = new StatementStep(terms, evidences);
  }

  /**
   * Checks the runs 1 to k-1.
   *
   * @param current run k, whose value gives the earlier names
   * @return the statements of the earlier runs, in order
   */
  public List<Statement> check(List<EarlierRun> runs, RunEntryStep.RunEntry current) {
    int expected = current.value().k() - 1;
    if (runs.size() != expected) {
      throw new RunFailed(
          FailureCode.PREVIOUS_MISSING,
          "earlier runs",
          expected + " of them",
          Integer.toString(runs.size()));
    }
    List<Statement> found = new ArrayList<>();
    long before = -1;
    for (int i = 0; i < expected; i++) {
      RunValue value = current.value().at(i + 1);
      long index = requireLogged(value, runs.get(i));
      if (index <= before) {
        throw foreign(value.k(), "an entry after that of the run before", "an earlier one");
      }
      before = index;
      statement(value, runs.get(i), index).ifPresent(found::add);
    }
    return found;
  }

  private long requireLogged(RunValue value, EarlierRun run) {
    if (run.kind() != RunKind.RUN && !run.digest().equals(RunKind.NO_DIGEST)) {
      throw foreign(value.k(), "a digest of zeros", "another");
    }
    LogEntry entry = value.entry(run.kind(), run.digest());
    if (log.entry(entry.name()).isEmpty()) {
      throw missing(value.k(), "an entry in the log");
    }
    return Logged.require(log, entry, FailureCode.PREVIOUS_FOREIGN, "run " + value.k()).index();
  }

  private Optional<Statement> statement(RunValue value, EarlierRun run, long index) {
    switch (run.kind()) {
      case RUN:
        if (run.statement().isEmpty() || run.evidence().isEmpty()) {
          throw missing(value.k(), "the statement in which the run ended");
        }
        return Optional.of(
            statements.check(
                run.statement().get(), run.evidence().get(), value, index, run.digest()));
      case REVOKED:
        throw new RunFailed(
            FailureCode.CONTRACT_ENDED, "run " + value.k(), "no revocation", "a revocation");
      default:
        if (run.statement().isPresent()) {
          throw foreign(value.k(), "no statement for a name without a run", "one");
        }
        return Optional.empty();
    }
  }

  /** Refuses a period that has an answer, and a run after the agreed number of answers. */
  public static void requireOpen(Terms terms, List<Statement> earlier, int periodIndex) {
    List<Statement> answered =
        earlier.stream().filter(s -> s.outcome() instanceof Outcome.Answered).toList();
    if (answered.stream().anyMatch(s -> s.periodIndex() == periodIndex)) {
      throw new RunFailed(
          FailureCode.PERIOD_ANSWERED, "period " + periodIndex, "no answer so far", "one");
    }
    if (answered.size() >= terms.offer().runs()) {
      throw new RunFailed(
          FailureCode.RUNS_USED_UP,
          "answers",
          "fewer than " + terms.offer().runs(),
          Integer.toString(answered.size()));
    }
  }

  private static RunFailed missing(int k, String expected) {
    return new RunFailed(FailureCode.PREVIOUS_MISSING, "run " + k, expected, "none");
  }

  private static RunFailed foreign(int k, String expected, String found) {
    return new RunFailed(FailureCode.PREVIOUS_FOREIGN, "run " + k, expected, found);
  }
}
