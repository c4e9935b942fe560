package io.coneix.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnclaveProcessTest {
  private World world;
  private TestContract contract;

  @BeforeEach
  void oneDay() {
    world = new World(7);
    contract = world.sign(OfferSketch.tally());
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), s -> Optional.of(Bytes.utf8("x")));
  }

  @Test
  void goodJob_endsInStatementThatBothOpen() throws Exception {
    try (Host host = new Host(world, Tally.catalog(), 1)) {
      TestEnclave enclave = host.certify();
      BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);

      SealedStatement sealed =
          SealedStatement.decode(host.run(job.sealed(world.random())).statement());

      Bytes forRequester = sealed.openAsRequester(contract.requesterStatementKey()).orElseThrow();
      assertThat(sealed.openAsHolder(contract.holderStatementKey())).contains(forRequester);
      Statement statement =
          Statement.decode(
              Sign1.decode(ObjectType.STATEMENT, forRequester)
                  .verify(Ed25519PublicKey.of(host.signKey())));
      assertThat(statement.contractHash()).isEqualTo(contract.terms().contractHash());
      assertThat(statement.evidenceHash()).isEqualTo(enclave.evidenceHash());
      Outcome.Answered answered = (Outcome.Answered) statement.outcome();
      assertThat(Answer.decode(answered.answer()).common()).startsWith(44L, 44L, 0L);
    }
  }
}
