package io.coneix.contract.check;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.offer.ProgramTerms;
import io.coneix.contract.program.FileMissing;
import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.AnswerOutsideSchema;
import io.coneix.contract.schema.AnswerSchema;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Runs the contract's program on a checked run, and checks its answer against the schema outside of
 * it (THREATS, T16, T17).
 */
public final class RunExecutor {
  private RunExecutor() {}

  /**
   * The answer.
   *
   * @throws RunFailed where the program is not here, a site is not registered, the program fails,
   *     or its answer is outside the schema
   */
  public static Outcome.Answered execute(CheckedRun run, ProgramCatalog catalog) {
    Terms terms = run.request().terms();
    Bytes hash = terms.offer().program().hash();
    Program program =
        catalog
            .find(hash)
            .filter(p -> p.name().equals(terms.offer().program().name()))
            .orElseThrow(
                () ->
                    new RunFailed(
                        FailureCode.PROGRAM_UNKNOWN, "program", "one that is here", "another"));
    return checked(terms.offer().program().schema(), result(run, program));
  }

  /**
   * Asks the contract's program for its files, before any record is opened (THREATS, T21).
   *
   * @throws RunFailed where one is missing, or the terms do not fit each other
   */
  static void requireTerms(Terms terms, Map<String, TableDocument> tables, ProgramCatalog catalog) {
    ProgramTerms program = terms.offer().program();
    guarded(
        () -> {
          catalog.find(program.hash()).ifPresent(p -> p.requireTerms(program.schema(), tables));
          return true;
        });
  }

  private static ProgramResult result(CheckedRun run, Program program) {
    return guarded(
        () -> {
          RegistrationBounds.requireSites(
              run.request().terms().offer(), run.accreditation().registration(), program);
          return program.run(run.programInput());
        });
  }

  private static <T> T guarded(Supplier<T> call) {
    try {
      return call.get();
    } catch (RunFailed | Fault e) {
      throw e;
    } catch (FileMissing e) {
      throw RunFailed.missing(e);
    } catch (Failure e) {
      throw new RunFailed(FailureCode.PROGRAM_FAILED, e.where(), e.expected(), e.found());
    } catch (RuntimeException e) {
      // A program's own bug must still end in a statement: without one no later run is possible.
      RunFailed failed =
          new RunFailed(FailureCode.PROGRAM_FAILED, "program", "an answer", "an exception");
      failed.initCause(e);
      throw failed;
    }
  }

  private static Outcome.Answered checked(AnswerSchema schema, ProgramResult result) {
    try {
      schema.check(result.answer());
      schema.check(result.totals());
      return new Outcome.Answered(result.answer().encode(), result.totals().encode());
    } catch (AnswerOutsideSchema e) {
      throw new RunFailed(FailureCode.ANSWER_OUTSIDE_SCHEMA, e.where(), e.expected(), e.found());
    }
  }
}
