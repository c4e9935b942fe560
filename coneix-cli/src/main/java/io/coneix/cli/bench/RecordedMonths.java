package io.coneix.cli.bench;

import io.coneix.contract.authority.Registration;
import io.coneix.contract.authority.Site;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.scope.Period;
import io.coneix.contract.statement.Outcome;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.Bundles;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.RunHistory;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.TestEnclave;
import io.coneix.testworld.World;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.Circle;
import io.geowallet.programs.mileage.HomeParameter;
import io.geowallet.programs.mileage.MileageParameters;
import io.geowallet.programs.mileage.MileageProgram;
import io.geowallet.programs.mileage.MileageSchema;
import io.geowallet.programs.mileage.Vehicle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A mileage contract and a holder who drives every day and has a node and a record in each slot,
 * night and day, from January 2027 on. Not thread-safe.
 *
 * <p>Everything is real but the log, which is in memory: keys, seals, signatures, proofs, program.
 */
final class RecordedMonths {
  private static final int SLOTS_A_DAY = 96;

  private static final long SEED = 2027;
  private static final int YEAR = 2027;
  private static final int SPARE_NODES = 20;
  private static final int SLOTS_BEFORE = 4;
  private static final int SLOTS_AFTER = 6;
  private static final int SLOT_SEC = 900;

  private final World world;
  private final TestContract contract;
  private final RunHistory history;
  private final List<Period> months;
  private final JobChecker checker;
  private final int firstSlot = (int) (OfferSketch.sec("2026-12-31T23:00:00Z") / SLOT_SEC);

  /**
   * Signs the contract; nothing is recorded yet.
   *
   * @param count how many months, from January on, 1 to 12
   * @param checker judges the runs as an enclave does
   */
  RecordedMonths(int count, JobChecker checker) {
    this.checker = checker;
    months =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                month -> OfferSketch.month(String.format(Locale.ROOT, "%d-%02d", YEAR, month)))
            .toList();
    world = new World(SEED, slots() + SPARE_NODES);
    contract = world.sign(sketch());
    history = new RunHistory(world, contract);
    record(firstSlot - SLOTS_BEFORE, firstSlot);
  }

  private OfferSketch sketch() {
    Circle office = new Circle(Commute.HOME, 200);
    Vehicle car = new Vehicle(Vehicle.Kind.CAR, 5, false);
    return OfferSketch.tally()
        .program(
            MileageProgram.NAME,
            GeoWalletPrograms.hash(MileageProgram.NAME),
            MileageSchema.schema())
        .parameters(new MileageParameters(car, List.of(office)).encode())
        .tables(BenchScale.of(YEAR))
        .periods(months.toArray(Period[]::new))
        .runs(months.size())
        .until(OfferSketch.sec("2028-06-01T00:00:00Z"))
        .registration(registration -> withSite(registration, office));
  }

  private static Registration withSite(Registration r, Circle office) {
    return r.withSites(List.of(new Site("Office", office.encode())));
  }

  /** How many slots, and so nodes, all months together have. */
  int slots() {
    return months.stream().mapToInt(m -> (m.toDay() - m.fromDay()) * SLOTS_A_DAY).sum();
  }

  /** The world that it all is in. */
  World world() {
    return world;
  }

  /** The signed job of month {@code index}, from 0, after that month and the end's pin passed. */
  Sign1 job(int index) {
    return job(index, world.enclave()).signed();
  }

  /**
   * Lets month {@code index} pass and be answered.
   *
   * @throws IllegalStateException where the run ends in a failure
   */
  void answer(int index) {
    recordMonth(index);
    TestEnclave enclave = world.enclave();
    BuiltJob job = job(index, enclave);
    RunRequest request = checker.accept(job.signed());
    Outcome outcome = checker.run(request, GeoWalletPrograms.catalog());
    if (!(outcome instanceof Outcome.Answered)) {
      throw new IllegalStateException("month " + index + " ended in " + outcome);
    }
    history.ended(job, enclave.state(request, outcome));
  }

  /** The holder's bundle of all answers so far. */
  Bundle holderBundle() {
    return Bundles.holder(world, contract, history);
  }

  /** Lets month {@code index} pass, and a bit more, so that its end is pinned. */
  void recordMonth(int index) {
    int recorded = world.holder().nodes().size() - SLOTS_BEFORE;
    int days = months.get(index).toDay() - months.get(0).fromDay();
    record(firstSlot + recorded, firstSlot + days * SLOTS_A_DAY + SLOTS_AFTER);
  }

  private BuiltJob job(int index, TestEnclave enclave) {
    return new JobBuilder(world, contract, index)
        .after(history)
        .holderParameters(new HomeParameter(List.of()).encode())
        .build(enclave);
  }

  private void record(int from, int to) {
    world.holder().live(new SlotRange(from, to), Commute::payload);
  }
}
