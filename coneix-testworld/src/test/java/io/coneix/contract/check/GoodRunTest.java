package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoodRunTest {
  @Test
  void honestDay_isAnswered() {
    World world = new World(1);
    TestContract contract = world.sign(OfferSketch.tally());
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), s -> Optional.of(Bytes.utf8("x")));
    BuiltJob job = new JobBuilder(world, contract, 0).build(world.enclave());
    JobChecker checker = JobChecker.onThisThread();
    RunRequest request = checker.accept(job.signed());
    CheckedRun run = checker.check(request);
    assertThat(run.records()).hasSize(44);
    Outcome outcome = checker.run(request, Tally.catalog());
    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    Answer answer = Answer.decode(((Outcome.Answered) outcome).answer());
    assertThat(answer.common()).containsExactly(44L, 44L, 0L, 0L, 0L);
  }
}
