package io.coneix.contract.format;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.Letter;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.schema.Totals;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.RunKind;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.Bundles;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.TestPhone;
import io.coneix.testworld.World;
import java.util.List;
import java.util.Optional;

/**
 * One object of every kind, from a fixed seed: a contract with a table, a failed run, a name that
 * was given up, and an answered run over four nodes, one of them lost.
 */
final class Examples {
  private static final int DAY = (int) (OfferSketch.sec("2026-09-30T22:00:00Z") / 900);
  private static final int OFFICE = DAY + 32;

  final World world = new World(2026, 200);
  final TestContract contract;
  final BuiltJob failedJob;
  final BuiltJob job;
  final Sign1 failure;
  final Sign1 statement;
  final Bytes evidence;
  final RunHistory history;

  Examples() {
    TableDocument table =
        new TableDocument("example-table", 2026, 2027, "a law", Bytes.utf8("figures"));
    contract = world.sign(OfferSketch.tally().tables(table));
    record(DAY - 4, DAY - 3);
    record(OFFICE, OFFICE + 2);
    record(DAY + 104, DAY + 106);
    history = new RunHistory(world, contract);
    TestEnclave enclave = world.enclave();
    evidence = enclave.evidence();
    failedJob = builder().first(3).build(enclave);
    failure = run(failedJob, enclave);
    history.ended(failedJob, failure);
    history.consume(RunKind.VOID);
    job = builder().lose(3).build(enclave);
    statement = run(job, enclave);
    history.ended(job, statement);
  }

  private void record(int from, int to) {
    world.holder().live(new SlotRange(from, to), s -> Optional.of(Bytes.utf8("example")));
  }

  private JobBuilder builder() {
    return new JobBuilder(world, contract, 0).after(history).holderParameters(Bytes.utf8("secret"));
  }

  private static Sign1 run(BuiltJob built, TestEnclave enclave) {
    JobChecker checker = JobChecker.onThisThread();
    RunRequest request = checker.accept(built.signed());
    return enclave.state(request, checker.run(request, Tally.catalog()));
  }

  /** Inputs of version 2: one drop of a bound phone, in a world of its own. */
  static Inputs dropInputs() {
    World world = new World(2027, 200);
    TestContract contract = world.sign(OfferSketch.tally());
    TestPhone phone = new TestPhone(world.log(), world.random());
    world.log().setTimeSec(OFFICE * 900L);
    world.holder().write(List.of(phone.binding()));
    world.log().setTimeSec(OFFICE * 900L + 62);
    TestPhone.Posted drop = phone.location(OFFICE * 900L + 60);
    world.log().setTimeSec((OFFICE + 5) * 900L);
    world.holder().write(List.of(world.holder().dropped(new Slot(OFFICE), phone, List.of(drop))));
    world.holder().live(new SlotRange(DAY + 104, DAY + 106), s -> Optional.empty());
    return new JobBuilder(world, contract, 0).buildInputs();
  }

  OfferLetter offerLetter() {
    return new OfferLetter(contract.contract().signedOffer(), contract.vouchers());
  }

  Letter letter() {
    return Letter.seal(
        Letter.Kind.COUNTERSIGNATURE,
        contract.contract().signedReply().encode(),
        contract.holderStatementKey().publicKey(),
        world.random());
  }

  SealedStatement sealedStatement() {
    return SealedStatement.seal(
        statement.encode(),
        Tally.schema().maxBytes(),
        contract.requesterStatementKey().publicKey(),
        contract.holderStatementKey().publicKey(),
        world.random());
  }

  Invitation invitation() {
    byte[] secret = new byte[32];
    secret[31] = 1;
    return new Invitation(
        Bytes.fromHex("000102030405060708090a0b0c0d0e0f"),
        SecretBytes.wrap(secret),
        "https://platform.example");
  }

  Bundle holderBundle() {
    return Bundles.holder(world, contract, history);
  }

  Bundle requesterBundle() {
    return Bundles.requester(world, contract, history);
  }

  Answer answer() {
    return Answer.decode(((Outcome.Answered) outcome()).answer());
  }

  Totals totals() {
    return Totals.decode(((Outcome.Answered) outcome()).totals());
  }

  private Outcome outcome() {
    return io.coneix.contract.statement.Statement.decode(statement.unverifiedPayload()).outcome();
  }

  /** The keys that open the sealed statement. */
  List<XWing.PrivateKey> statementKeys() {
    return List.of(contract.requesterStatementKey(), contract.holderStatementKey());
  }
}
