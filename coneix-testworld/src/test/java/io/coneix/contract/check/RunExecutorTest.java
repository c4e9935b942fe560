package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.coneix.contract.program.Program;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.contract.program.ProgramInput;
import io.coneix.contract.program.ProgramResult;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** DESIGN 5, Statement: the answer is checked outside of the program. */
class RunExecutorTest {
  private static final List<Long> COMMON = List.of(1L, 1L, 0L, 0L, 0L);
  private static final Totals TOTALS = new Totals(List.of(1L));
  private static Day day;
  private static CheckedRun run;

  @BeforeAll
  static void record() {
    day = Day.recorded(81);
    run = day.check(day.job());
  }

  @Test
  void answerInsideTheSchema_isGivenOut() {
    Answer answer = new Answer(COMMON, List.of());

    assertThat(outcome(input -> new ProgramResult(answer, TOTALS)))
        .isEqualTo(new Outcome.Answered(answer.encode(), TOTALS.encode()));
  }

  @Test
  void T16_valueOutOfRange_isRefused() {
    long secret = 0x0123_4567_89ab_cdefL;

    assertOutside(new Answer(List.of(secret, 1L, 0L, 0L, 0L), List.of()), TOTALS);
    assertOutside(new Answer(COMMON, List.of(List.of(secret, 0L, 0L))), TOTALS);
  }

  @Test
  void T16_moreValuesOrLinesThanTheSchema_areRefused() {
    assertOutside(new Answer(List.of(1L, 1L, 0L, 0L, 0L, 7L), List.of()), TOTALS);
    assertOutside(new Answer(COMMON, Collections.nCopies(101, List.of(1L, 0L, 0L))), TOTALS);
  }

  @Test
  void T16_secretInTheTotals_isRefused() {
    Answer answer = new Answer(COMMON, List.of());

    assertOutside(answer, new Totals(List.of(0x0123_4567_89ab_cdefL)));
    assertOutside(answer, new Totals(List.of(1L, 2L)));
  }

  @Test
  void T17_programOfAnotherHash_isUnknown() {
    ProgramCatalog others =
        ProgramCatalog.of(Map.of(ProgramCatalog.hash(Bytes.utf8("x"), "tally"), new Tally()));

    assertThat(code(others)).isEqualTo(FailureCode.PROGRAM_UNKNOWN);
    assertThat(code(ProgramCatalog.of(Map.of()))).isEqualTo(FailureCode.PROGRAM_UNKNOWN);
  }

  @Test
  void T17_programOfAnotherNameUnderTheHash_isUnknown() {
    assertThat(code(ProgramCatalog.of(Map.of(Tally.HASH, program("other", i -> null)))))
        .isEqualTo(FailureCode.PROGRAM_UNKNOWN);
  }

  @Test
  void parametersThatTheProgramCannotRead_failTheRun() {
    CheckedRun bad =
        day.check(day.job(day.contract(OfferSketch.tally().parameters(Tally.BAD_PARAMETERS))));

    assertThat(code(bad, Tally.catalog())).isEqualTo(FailureCode.PROGRAM_FAILED);
  }

  @Test
  void programThatFailsOrThrows_endsInACode() {
    assertThat(
            code(
                catalog(
                    i -> {
                      throw new ProgramFailure("records", "records");
                    })))
        .isEqualTo(FailureCode.PROGRAM_FAILED);
    assertThat(
            code(
                catalog(
                    i -> {
                      throw new ArithmeticException();
                    })))
        .isEqualTo(FailureCode.PROGRAM_FAILED);
  }

  private static void assertOutside(Answer answer, Totals totals) {
    assertThat(code(catalog(i -> new ProgramResult(answer, totals))))
        .isEqualTo(FailureCode.ANSWER_OUTSIDE_SCHEMA);
  }

  private static Outcome outcome(Function<ProgramInput, ProgramResult> body) {
    return RunExecutor.execute(run, catalog(body));
  }

  private static FailureCode code(ProgramCatalog catalog) {
    return code(run, catalog);
  }

  private static FailureCode code(CheckedRun checked, ProgramCatalog catalog) {
    return catchThrowableOfType(RunFailed.class, () -> RunExecutor.execute(checked, catalog))
        .code();
  }

  private static ProgramCatalog catalog(Function<ProgramInput, ProgramResult> body) {
    return ProgramCatalog.of(Map.of(Tally.HASH, program(Tally.NAME, body)));
  }

  private static Program program(String name, Function<ProgramInput, ProgramResult> body) {
    return new Program() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<Bytes> sites(Bytes parameters) {
        return List.of();
      }

      @Override
      public ProgramResult run(ProgramInput input) {
        return body.apply(input);
      }
    };
  }
}
