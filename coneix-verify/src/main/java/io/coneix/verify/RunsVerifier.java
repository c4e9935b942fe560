package io.coneix.verify;

import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.bundle.BundleRun;
import io.coneix.contract.check.EarlierRunsStep;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.Logged;
import io.coneix.contract.check.RunEntryStep;
import io.coneix.contract.check.RunEntryStep.RunEntry;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.check.StatementStep;
import io.coneix.contract.check.Terms;
import io.coneix.contract.check.VoucherStep;
import io.coneix.contract.check.VoucherStep.Accreditation;
import io.coneix.contract.program.FileMissing;
import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.error.Impossible;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.verify.report.CheckId;
import io.coneix.verify.report.Checklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Verifies the runs of a bundle, in the order of their numbers; then repeats those of a holder's
 * bundle side by side. An object for one bundle.
 */
final class RunsVerifier {
  private final Checklist list;
  private final Bundle bundle;
  private final Terms terms;
  private final Map<String, TableDocument> tables;
  private final ProvenLog log;
  private final Accreditation accreditation;
  private final VoucherStep vouchers;
  private final List<Statement> earlier = new ArrayList<>();
  private final List<CompletableFuture<Checklist>> repeated = new ArrayList<>();
  private long lastIndex = -1;
  private boolean revoked;

  RunsVerifier(
      Checklist list,
      Bundle bundle,
      Terms terms,
      Map<String, TableDocument> tables,
      ProvenLog log,
      Accreditation accreditation,
      VoucherStep vouchers) {
    this.list = list;
    this.bundle = bundle;
    this.terms = terms;
    this.tables = tables;
    this.log = log;
    this.accreditation = accreditation;
    this.vouchers = vouchers;
  }

  void verify(BundleVerifier verifier) {
    list.require(
        CheckId.RUNS.text(),
        bundle.runs().stream().anyMatch(r -> r.statement().isPresent()),
        "a statement at least",
        bundle.runs().size() + " runs");
    for (int i = 0; i < bundle.runs().size(); i++) {
      verify(i + 1, bundle.runs().get(i), verifier);
    }
    repeated.forEach(part -> list.addAll(finished(part)));
  }

  private static Checklist finished(CompletableFuture<Checklist> part) {
    try {
      return part.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new Impossible("repetition of a run ended", e);
    }
  }

  private void verify(int k, BundleRun run, BundleVerifier verifier) {
    Optional<RunEntry> entry =
        list.attempt(
            CheckId.RUN_ENTRY.ofRun(k),
            "a name of the contract's chain, logged once, after the run before",
            () -> entry(k, run));
    if (entry.isEmpty()) {
      return;
    }
    if (run.kind() == RunKind.RUN) {
      statement(k, run, entry.get(), verifier)
          .ifPresent(s -> answer(k, run, entry.get(), s, verifier));
    } else {
      revoked |= run.kind() == RunKind.REVOKED;
      list.require(
          CheckId.RUN_VOID.ofRun(k),
          run.statement().isEmpty() && run.evidence().isEmpty() && run.inputs().isEmpty(),
          "a name without a run",
          run.kind().name());
    }
  }

  private RunEntry entry(int k, BundleRun run) {
    RunEntry entry = RunEntryStep.check(terms, k, run.runValue(), run.kind(), run.digest(), log);
    if (entry.logged().index() <= lastIndex) {
      throw new RunsOutOfOrder(k);
    }
    lastIndex = entry.logged().index();
    return entry;
  }

  private Optional<Statement> statement(
      int k, BundleRun run, RunEntry entry, BundleVerifier verifier) {
    if (run.statement().isEmpty() || run.evidence().isEmpty()) {
      list.notChecked(
          CheckId.RUN_STATEMENT.ofRun(k), true, "a statement with its evidence", "none");
      return Optional.empty();
    }
    Bytes evidence = run.evidence().get();
    list.attempt(
        CheckId.RUN_ENCLAVE.ofRun(k),
        "evidence that the contract accepts, of a listed host or machine, recent and logged",
        () -> evidences(run, entry, verifier).check(evidence, entry.logged()),
        EnclaveText::of);
    return list.attempt(
        CheckId.RUN_STATEMENT.ofRun(k),
        "a statement of this run, signed by that enclave",
        () ->
            new StatementStep(terms, evidences(run, entry, verifier))
                .check(
                    run.statement().get(),
                    evidence,
                    entry.value(),
                    entry.logged().index(),
                    run.digest()));
  }

  private EvidenceStep evidences(BundleRun run, RunEntry entry, BundleVerifier verifier) {
    Bytes signed = bundle.vouchers().platformList();
    PlatformList listed =
        claimsFailure(run)
            ? vouchers.platformList(signed)
            : vouchers.platformList(signed, entry.logged());
    return new EvidenceStep(verifier.checker().judge(), terms, listed, log);
  }

  /**
   * What the statement says, before its signature is checked by what this decides. A failure may be
   * that the list has run out, and pays nobody: the enclaves of later runs ask no more of it.
   */
  private static boolean claimsFailure(BundleRun run) {
    try {
      Sign1 signed = Sign1.decode(ObjectType.STATEMENT, run.statement().orElseThrow());
      return Statement.decode(signed.unverifiedPayload()).outcome() instanceof Outcome.Failed;
    } catch (UnusableInput e) {
      // The check of the statement says what is wrong with it.
      return false;
    }
  }

  private void answer(
      int k, BundleRun run, RunEntry entry, Statement statement, BundleVerifier verifier) {
    if (statement.outcome() instanceof Outcome.Answered answered) {
      list.attempt(
          CheckId.RUN_ALLOWED.ofRun(k),
          "an agreed period without an answer so far, while contract and accreditation held",
          () -> allowed(statement, entry.logged()));
      list.attempt(
          CheckId.RUN_ANSWER.ofRun(k),
          "an answer that the contract's schema allows",
          () -> {
            terms.offer().program().schema().check(Answer.decode(answered.answer()));
            return true;
          });
    }
    earlier.add(statement);
    if (bundle.role() == Bundle.Role.HOLDER) {
      repeated.add(
          CompletableFuture.supplyAsync(() -> again(k, run, statement, verifier), verifier.runs()));
    }
  }

  /** What an enclave asks before it answers; a failure may be stated where it does not hold. */
  private boolean allowed(Statement statement, Logged logged) {
    accreditation.requireValidAt(logged);
    RunEntryStep.requireInTime(terms, logged);
    terms.period(statement.periodIndex());
    EarlierRunsStep.requireOpen(terms, earlier, statement.periodIndex());
    if (revoked) {
      throw new AnsweredAfterRevocation();
    }
    return true;
  }

  /** Checks the inputs as the enclave did, and runs the program again. */
  private Checklist again(int k, BundleRun run, Statement statement, BundleVerifier verifier) {
    Checklist part = new Checklist();
    if (run.inputs().isEmpty() || run.evidence().isEmpty()) {
      part.notChecked(CheckId.RUN_INPUTS.ofRun(k), true, "the run's inputs", "none");
      return part;
    }
    Optional<RunRequest> request =
        part.attempt(
            CheckId.RUN_INPUTS.ofRun(k),
            "the inputs whose digest the run's entry commits to",
            () ->
                RunRequest.of(
                    terms, k, run.runValue(), run.evidence().get(), run.inputs().get(), log));
    if (request.isEmpty()) {
      return part;
    }
    Optional<String> missing = missing(statement, verifier);
    if (missing.isPresent()) {
      part.notChecked(
          CheckId.RUN_AGAIN.ofRun(k),
          true,
          "the contract's program and its files, to be run again",
          "not here: " + missing.get());
    } else {
      part.attempt(
          CheckId.RUN_AGAIN.ofRun(k),
          "every node proved, and the same answer by the program on the same data",
          () -> sameOutcome(verifier, request.get(), statement));
    }
    return part;
  }

  /** What this verifier was not given, to run the program with. */
  private Optional<String> missing(Statement statement, BundleVerifier verifier) {
    Bytes hash = statement.programHash();
    Optional<Program> program = verifier.programs().find(hash);
    if (program.isEmpty()) {
      return Optional.of("program " + hash.hex());
    }
    try {
      program.get().requireTerms(terms.offer().program().schema(), tables);
      return Optional.empty();
    } catch (FileMissing e) {
      return Optional.of(e.where() + ", " + e.expected() + " (" + e.hint() + ")");
    } catch (ProgramFailure e) {
      // As the enclave found too: the run itself tells.
      return Optional.empty();
    }
  }

  private static boolean sameOutcome(
      BundleVerifier verifier, RunRequest request, Statement statement) {
    Outcome again = verifier.checker().run(request, verifier.programs());
    if (!again.equals(statement.outcome())) {
      throw new AnotherAnswer(again);
    }
    return true;
  }
}
