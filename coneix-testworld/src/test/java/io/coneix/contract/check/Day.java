package io.coneix.contract.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import java.util.Optional;
import java.util.function.Function;

/** A world in which one day, 2026-10-01 in Paris, was recorded; and what becomes of jobs there. */
final class Day {
  /** The first slot of the day: 22:00 UTC of the day before. */
  static final int FIRST_SLOT = (int) (OfferSketch.sec("2026-09-30T22:00:00Z") / 900);

  /** The first slot in office hours, 08:00 in Paris. */
  static final int OFFICE = FIRST_SLOT + 32;

  /** How many slots the office hours have. */
  static final int OFFICE_SLOTS = 44;

  /** The first slot after the day. */
  static final int END_SLOT = FIRST_SLOT + 96;

  private static final int WORLD_SLOT = (int) (World.START_SEC / 900);
  private static final int SLOTS_AFTER = 12;

  final World world;

  private Day(World world) {
    this.world = world;
  }

  /** A day with one payload in each slot. */
  static Day recorded(long seed) {
    World world = new World(seed);
    passUntil(world, END_SLOT + SLOTS_AFTER);
    return new Day(world);
  }

  /** The world before anything was recorded; the test lets time pass itself. */
  static Day unrecorded(long seed) {
    return new Day(new World(seed));
  }

  /** Records one payload in each slot up to {@code slot}, excluded. */
  void passUntil(int slot) {
    passUntil(world, slot);
  }

  /** To the end of the day and beyond, so that its end is pinned. */
  void passToEnd() {
    passUntil(END_SLOT + SLOTS_AFTER);
  }

  private static void passUntil(World world, int slot) {
    world.holder().live(new SlotRange(next(world), slot), payload());
  }

  /** The slot after the newest one recorded. */
  private static int next(World world) {
    return world.holder().nodes().isEmpty() ? WORLD_SLOT : (int) (world.log().timeSec() / 900);
  }

  static Function<Slot, Optional<Bytes>> payload() {
    return slot -> Optional.of(Bytes.utf8("p" + slot.number()));
  }

  /** The index of the node that was written for {@code slot} as the only one. */
  static int nodeOf(int slot) {
    return slot - WORLD_SLOT + 1;
  }

  /** A contract that binds the whole chain, whatever was recorded before. */
  TestContract contract(OfferSketch sketch) {
    return world.sign(sketch, world.holder(), 1);
  }

  TestContract contract() {
    return contract(OfferSketch.tally());
  }

  JobBuilder job() {
    return job(contract());
  }

  JobBuilder job(TestContract contract) {
    return new JobBuilder(world, contract, 0);
  }

  RunRequest request(JobBuilder job) {
    return JobChecker.onThisThread().accept(job.build(world.enclave()).signed());
  }

  CheckedRun check(JobBuilder job) {
    return JobChecker.onThisThread().check(request(job));
  }

  Outcome run(JobBuilder job) {
    return JobChecker.onThisThread().run(request(job), Tally.catalog());
  }

  /** Runs the job after {@code history} and adds what it ends in. */
  Outcome step(JobBuilder job, RunHistory history) {
    TestEnclave enclave = world.enclave();
    BuiltJob built = job.after(history).build(enclave);
    RunRequest request = JobChecker.onThisThread().accept(built.signed());
    Outcome outcome = JobChecker.onThisThread().run(request, Tally.catalog());
    history.ended(built, enclave.state(request, outcome));
    return outcome;
  }

  /** The code of the statement in which the job ends. */
  FailureCode failure(JobBuilder job) {
    Outcome outcome = run(job);
    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    return ((Outcome.Failed) outcome).code();
  }
}
