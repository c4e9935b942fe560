package io.coneix.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.authority.Validity;
import io.coneix.contract.job.Job;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnclaveProcessTest {
  private static World world;

  @BeforeAll
  static void recordADay() {
    world = new World(7);
    int from = (int) (World.START_SEC / 900);
    world.holder().live(new SlotRange(from, from + 140), s -> Optional.of(Bytes.utf8("x")));
  }

  private static TestContract contract() {
    return world.sign(OfferSketch.tally(), world.holder(), 1);
  }

  private static Host host(long seed) throws Exception {
    return new Host(world, Tally.catalog(), seed);
  }

  // --- statements ---

  @Test
  void goodJob_endsInAStatementThatBothOpen() throws Exception {
    TestContract contract = contract();
    try (Host host = host(1)) {
      TestEnclave enclave = host.certify();
      BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);

      SealedStatement sealed = seal(host.run(job.sealed(world.random())));

      Bytes forRequester = sealed.openAsRequester(contract.requesterStatementKey()).orElseThrow();
      assertThat(sealed.openAsHolder(contract.holderStatementKey())).contains(forRequester);
      Statement statement = statement(host, contract, sealed);
      assertThat(statement.contractHash()).isEqualTo(contract.terms().contractHash());
      assertThat(statement.evidenceHash()).isEqualTo(enclave.evidenceHash());
      assertThat(statement.runValue()).isEqualTo(contract.runs().value(1).revealed());
      Outcome.Answered answered = (Outcome.Answered) statement.outcome();
      assertThat(Answer.decode(answered.answer()).common()).startsWith(44L, 44L, 0L);
    }
  }

  @Test
  void refusedRun_endsInAStatementOfACode() throws Exception {
    TestContract contract = contract();
    try (Host host = host(2)) {
      TestEnclave enclave = host.certify();
      BuiltJob job = new JobBuilder(world, contract, 0).first(40).build(enclave);

      Statement statement = statement(host, contract, seal(host.run(job.sealed(world.random()))));

      assertThat(statement.outcome())
          .isEqualTo(new Outcome.Failed(FailureCode.PERIOD_NOT_PINNED, Optional.empty()));
    }
  }

  @Test
  void statementsOfAllOutcomes_haveOneSize() throws Exception {
    try (Host host = host(3)) {
      TestEnclave enclave = host.certify();
      BuiltJob good = new JobBuilder(world, contract(), 0).build(enclave);
      BuiltJob bad = new JobBuilder(world, contract(), 0).first(40).build(enclave);

      assertThat(host.run(good.sealed(world.random())).statement().size())
          .isEqualTo(host.run(bad.sealed(world.random())).statement().size());
    }
  }

  // --- T12: another enclave ---

  @Test
  void T12_sameInputsInAnotherEnclave_giveTheSameAnswerByteForByte() throws Exception {
    TestContract contract = contract();
    JobBuilder builder = new JobBuilder(world, contract, 0);
    try (Host dies = host(4);
        Host next = host(5)) {
      BuiltJob first = builder.build(dies.certify());
      world.log().setTimeSec(world.log().timeSec() + 600);
      // The name is consumed; the inputs go to an enclave that is younger than the run's entry.
      BuiltJob second = builder.build(first.inputs(), next.certify());

      Statement one = statement(dies, contract, seal(dies.run(first.sealed(world.random()))));
      Statement two = statement(next, contract, seal(next.run(second.sealed(world.random()))));

      assertThat(((Outcome.Answered) two.outcome()).answer())
          .isEqualTo(((Outcome.Answered) one.outcome()).answer());
      assertThat(two.inputDigest()).isEqualTo(one.inputDigest());
      assertThat(two.evidenceHash()).isNotEqualTo(one.evidenceHash());
    }
  }

  @Test
  void T31_oneJobManyTimes_givesOneAnswer() throws Exception {
    TestContract contract = contract();
    try (Host host = host(6)) {
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify());
      Bytes sealed = job.sealed(world.random());
      Outcome expected = statement(host, contract, seal(host.run(sealed))).outcome();
      for (int i = 0; i < 9; i++) {
        assertThat(statement(host, contract, seal(host.run(sealed))).outcome()).isEqualTo(expected);
      }
    }
  }

  @Test
  void nextRun_goesOnFromTheStatementBefore() throws Exception {
    TestContract contract =
        world.sign(
            OfferSketch.tally()
                .periods(OfferSketch.day("2026-09-30"), OfferSketch.day("2026-10-01")),
            world.holder(),
            1);
    RunHistory history = new RunHistory(world, contract);
    try (Host host = host(8)) {
      TestEnclave enclave = host.certify();
      BuiltJob first = new JobBuilder(world, contract, 0).build(enclave);
      SealedStatement sealed = seal(host.run(first.sealed(world.random())));
      Bytes signed = sealed.openAsHolder(contract.holderStatementKey()).orElseThrow();
      history.ended(first, Sign1.decode(ObjectType.STATEMENT, signed));
      BuiltJob second = new JobBuilder(world, contract, 1).after(history).build(enclave);

      Statement statement =
          statement(host, contract, seal(host.run(second.sealed(world.random()))));

      assertThat(statement.k()).isEqualTo(2);
      assertThat(((Outcome.Answered) statement.outcome()).totals())
          .isEqualTo(Cbor.encode(CborValue.array(CborValue.of(12 + 44))));
    }
  }

  // --- rejections: fixed codes and nothing else ---

  @Test
  void jobBeforeEvidence_isRejected() throws Exception {
    try (Host host = host(9)) {
      assertThat(host.run(Bytes.utf8("a job")).code()).isEqualTo("evidence-missing");
    }
  }

  @Test
  void T30_evidenceAboutOtherKeys_isRejected() throws Exception {
    try (Host host = host(10)) {
      host.send(1, world.enclave().evidence());
      assertThat(host.reply().code()).isEqualTo("evidence-foreign");
      host.send(1, Bytes.utf8("no evidence"));
      assertThat(host.reply().code()).isEqualTo("evidence-foreign");
    }
  }

  @Test
  void T30_unlistedHost_isRejectedWithoutAStatement() throws Exception {
    try (Host host = host(11)) {
      TestEnclave enclave = host.certify(world.key());
      BuiltJob job = new JobBuilder(world, contract(), 0).build(enclave);

      assertThat(host.run(job.sealed(world.random())).code()).isEqualTo("enclave-refused");
    }
  }

  @Test
  void jobSealedToAnotherProcessOrOtherEvidence_isRejected() throws Exception {
    try (Host host = host(12)) {
      TestEnclave enclave = host.certify();
      BuiltJob foreign = new JobBuilder(world, contract(), 0).build(world.enclave());
      assertThat(host.run(foreign.sealed(world.random())).code()).isEqualTo("job-foreign");
      BuiltJob own = new JobBuilder(world, contract(), 0).build(enclave);
      host.certify(world.host());
      BuiltJob renamed = new JobBuilder(world, contract(), 0).build(world.enclave());
      assertThat(host.run(own.sealed(world.random())).code()).isEqualTo("job-foreign");
      assertThat(host.run(BuiltJob.seal(renamed.signed().encode(), enclave, world.random())).code())
          .isEqualTo("job-foreign");
    }
  }

  @Test
  void envelopeForOtherEvidence_isRejected() throws Exception {
    try (Host host = host(13)) {
      TestEnclave enclave = host.certify();
      BuiltJob forAnother = new JobBuilder(world, contract(), 0).build(world.enclave());

      assertThat(
              host.run(BuiltJob.seal(forAnother.signed().encode(), enclave, world.random())).code())
          .isEqualTo("job-foreign");
    }
  }

  @Test
  void bytesThatAreNoJob_areRejected() throws Exception {
    try (Host host = host(14)) {
      TestEnclave enclave = host.certify();
      for (Bytes bytes : List.of(Bytes.utf8("no job"), Cbor.encode(CborValue.array()))) {
        assertThat(host.run(BuiltJob.seal(bytes, enclave, world.random())).code())
            .isEqualTo("job-unreadable");
      }
    }
  }

  @Test
  void jobSignedByAnotherKey_isRejected() throws Exception {
    try (Host host = host(15)) {
      TestEnclave enclave = host.certify();
      BuiltJob job = new JobBuilder(world, contract(), 0).build(enclave);
      Sign1 forged = Sign1.sign(ObjectType.JOB, job.job().encode(), world.key());

      assertThat(host.run(BuiltJob.seal(forged.encode(), enclave, world.random())).code())
          .isEqualTo("job-refused");
    }
  }

  @Test
  void T10_jobWithOtherInputsThanLogged_isRejected() throws Exception {
    TestContract contract = contract();
    try (Host host = host(16)) {
      TestEnclave enclave = host.certify();
      BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);
      Job j = job.job();
      Bytes other = new JobBuilder(world, contract, 0).buildInputs().encode();
      Job swapped = new Job(j.contract(), j.k(), j.runValue(), j.evidence(), j.proof(), other);
      Sign1 signed = Sign1.sign(ObjectType.JOB, swapped.encode(), contract.holderKey());

      assertThat(host.run(BuiltJob.seal(signed.encode(), enclave, world.random())).code())
          .isEqualTo("job-refused");
    }
  }

  @Test
  void process_goesOnAfterARejectedJobAndABrokenFrame() throws Exception {
    TestContract contract = contract();
    try (Host host = host(17)) {
      TestEnclave enclave = host.certify();
      assertThat(host.run(Bytes.utf8("noise")).code()).isEqualTo("job-foreign");
      host.sendRaw(Bytes.utf8("no frame"));
      assertThat(host.reply().code()).isEqualTo("enclave-fault");
      host.sendRaw(Cbor.encode(CborValue.array(CborValue.of(9), CborValue.of(Bytes.EMPTY))));
      assertThat(host.reply().code()).isEqualTo("enclave-fault");
      BuiltJob job = new JobBuilder(world, contract, 0).build(enclave);

      assertThat(statement(host, contract, seal(host.run(job.sealed(world.random())))).k())
          .isEqualTo(1);
    }
  }

  // --- newer evidence about the same keys ---

  @Test
  void renewedEvidence_takesThePlaceOfTheOld() throws Exception {
    TestContract contract = contract();
    try (Host host = host(18)) {
      host.certify();
      world.log().setTimeSec(world.log().timeSec() + 2 * 86_400);
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify());

      assertThat(statement(host, contract, seal(host.run(job.sealed(world.random())))).outcome())
          .isInstanceOf(Outcome.Answered.class);
    }
  }

  @Test
  void T18_expiredAccreditation_endsInAStatement() throws Exception {
    long now = world.log().timeSec();
    TestContract contract =
        world.sign(
            OfferSketch.tally().certificateValidity(new Validity(now - 10, now - 1)),
            world.holder(),
            1);
    try (Host host = host(19)) {
      BuiltJob job = new JobBuilder(world, contract, 0).build(host.certify());

      assertThat(statement(host, contract, seal(host.run(job.sealed(world.random())))).outcome())
          .isEqualTo(new Outcome.Failed(FailureCode.NOT_ACCREDITED, Optional.empty()));
    }
  }

  private static SealedStatement seal(Host.Reply reply) {
    assertThat(reply.kind()).as("kind of reply").isEqualTo(3);
    return SealedStatement.decode(reply.statement());
  }

  private static Statement statement(Host host, TestContract contract, SealedStatement sealed) {
    Bytes signed = sealed.openAsHolder(contract.holderStatementKey()).orElseThrow();
    return Statement.decode(
        Sign1.decode(ObjectType.STATEMENT, signed).verify(Ed25519PublicKey.of(host.signKey())));
  }
}
