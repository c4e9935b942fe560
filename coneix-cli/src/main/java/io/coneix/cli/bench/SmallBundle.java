package io.coneix.cli.bench;

import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunRequest;
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
import java.util.Optional;

/** The bundle of a requester with one answered run, made in a world in memory. */
public final class SmallBundle {
  private static final long SEED = 2026;
  private static final int SHORT_CHAIN = 200;
  private static final int SLOT_SEC = 900;
  // Office hours of 1 October 2026 in Paris begin 32 slots after its midnight.
  private static final int DAY = (int) (OfferSketch.sec("2026-09-30T22:00:00Z") / SLOT_SEC);
  private static final int OFFICE = DAY + 32;
  private static final int NEXT_DAY = DAY + 104;

  private SmallBundle() {}

  /** Makes the world and writes bundle and trust file. */
  public static BundleFiles create() {
    World world = new World(SEED, SHORT_CHAIN);
    TestContract contract = world.sign(OfferSketch.tally());
    record(world, DAY - 4, DAY - 3);
    record(world, OFFICE, OFFICE + 2);
    record(world, NEXT_DAY, NEXT_DAY + 2);
    RunHistory history = new RunHistory(world, contract);
    TestEnclave enclave = world.enclave();
    BuiltJob job =
        new JobBuilder(world, contract, 0)
            .after(history)
            .holderParameters(Bytes.utf8("none"))
            .build(enclave);
    JobChecker checker = JobChecker.onThisThread();
    RunRequest request = checker.accept(job.signed());
    history.ended(job, enclave.state(request, checker.run(request, Tally.catalog())));
    return BundleFiles.write(Bundles.requester(world, contract, history).encode(), world);
  }

  private static void record(World world, int from, int to) {
    world.holder().live(new SlotRange(from, to), slot -> Optional.of(Bytes.utf8("fix")));
  }
}
