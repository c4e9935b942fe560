package io.coneix.cli.bench;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.coneix.contract.check.JobChecker;
import org.junit.jupiter.api.Test;

class RecordedMonthsTest {
  @Test
  void monthOfABench_isAnswered() {
    RecordedMonths months = new RecordedMonths(1, JobChecker.onThisThread());
    assertThatCode(() -> months.answer(0)).doesNotThrowAnyException();
  }
}
