package io.coneix.holder.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.FailureCode;
import org.junit.jupiter.api.Test;

/** What helps against a run that would end without an answer. */
class RunWouldFailTest {
  @Test
  void answerThatIsTooLong_asksForShorterPeriods() {
    assertThat(new RunWouldFail(0, FailureCode.ANSWER_OUTSIDE_SCHEMA).hint())
        .contains("shorter periods", "nothing was sent")
        .doesNotContain("home");
    assertThat(new RunWouldFail(0, FailureCode.PROGRAM_FAILED).hint()).contains("home");
  }
}
