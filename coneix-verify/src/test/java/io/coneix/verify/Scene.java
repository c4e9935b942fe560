package io.coneix.verify;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.offer.TimePolicy;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.Bundles;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import io.coneix.verify.report.Report;
import io.coneix.verify.trust.Trust;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A contract over two days with few nodes, and the runs that a test lets happen. */
final class Scene {
  private static final int WORLD_SLOT = (int) (World.START_SEC / 900);
  private static final int FIRST_DAY = (int) (OfferSketch.sec("2026-09-30T22:00:00Z") / 900);
  private static final int OFFICE = 32;
  private static final int DAY = 96;
  private static final TableDocument TABLE =
      new TableDocument("test-table", 2026, 2026, "the test", Bytes.utf8("figures"));

  final World world;
  final TestContract contract;
  final RunHistory history;

  private Scene(World world, TestContract contract) {
    this.world = world;
    this.contract = contract;
    this.history = new RunHistory(world, contract);
  }

  /** The contract and both days' nodes, without runs. */
  static Scene recorded(long seed, UnaryOperator<OfferSketch> change) {
    World world = new World(seed);
    OfferSketch sketch =
        OfferSketch.tally()
            .periods(OfferSketch.day("2026-10-01"), OfferSketch.day("2026-10-02"))
            .tables(TABLE);
    TestContract contract = world.sign(change.apply(sketch));
    pass(world, WORLD_SLOT, 2);
    for (int day = FIRST_DAY; day < FIRST_DAY + 2 * DAY; day += DAY) {
      pass(world, day + OFFICE, 3);
    }
    pass(world, FIRST_DAY + 2 * DAY + 4, 2);
    return new Scene(world, contract);
  }

  static Scene recorded(long seed) {
    return recorded(seed, sketch -> sketch);
  }

  /** Both days answered, with a name given up between them, and a refused repetition. */
  static Scene complete(long seed) {
    Scene scene = recorded(seed);
    scene.run(0);
    scene.history.consume(io.coneix.evidence.chain.RunKind.VOID);
    scene.run(1);
    scene.run(0);
    return scene;
  }

  private static void pass(World world, int from, int slots) {
    world
        .holder()
        .live(
            new SlotRange(from, from + slots),
            slot -> Optional.of(Bytes.utf8("fix of slot " + slot.number())));
  }

  /** A job of the next run. */
  JobBuilder job(int period) {
    return new JobBuilder(world, contract, period).after(history);
  }

  /** A run by an honest enclave. */
  Outcome run(int period) {
    return run(job(period), world.enclave(), o -> o);
  }

  /** A run of which the enclave states {@code lie} of the true outcome. */
  Outcome run(JobBuilder job, TestEnclave enclave, UnaryOperator<Outcome> lie) {
    BuiltJob built = job.build(enclave);
    RunRequest request = JobChecker.onThisThread().accept(built.signed());
    Outcome outcome = lie.apply(JobChecker.onThisThread().run(request, Tally.catalog()));
    history.ended(built, enclave.state(request, outcome));
    return outcome;
  }

  Bundle holder() {
    return Bundles.holder(world, contract, history);
  }

  Bundle requester() {
    return Bundles.requester(world, contract, history);
  }

  /** The world's authority and log, whose word on time is enough. */
  Trust trust() {
    return trust(Trust.Time.LOG);
  }

  Trust trust(Trust.Time time) {
    return new Trust(authorities(), logs(), time);
  }

  List<Trust.Authority> authorities() {
    return List.of(new Trust.Authority("test", world.authority().publicKey()));
  }

  List<Trust.Log> logs() {
    return List.of(log(world));
  }

  /** The keys of a world's log, as a trust file lists them. */
  static Trust.Log log(World world) {
    TimePolicy policy = world.log().policy();
    return new Trust.Log(policy.origin(), policy.logKey(), policy.cosigners().get(0));
  }

  /** Verifies as somebody who knows the program and takes simulation for good enough. */
  Report verify(Bundle bundle) {
    return verify(bundle.encode(), new Policy(trust(), true), Tally.catalog());
  }

  static Report verify(Bytes bundle, Policy policy, ProgramCatalog programs) {
    return new BundleVerifier(policy, programs, JobChecker.onThisThread()).verify(bundle);
  }
}
