package io.coneix.holder.testing;

import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.acceptance.OfferLetter;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.slot.Slot;
import io.coneix.holder.Holder;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.CheckedOffer;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.key.TestRoot;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.Tally;
import io.coneix.testworld.TestDesk;
import io.coneix.testworld.World;
import io.coneix.testworld.platform.FakePlatform;
import io.coneix.testworld.platform.MailingDesk;
import io.coneix.testworld.platform.TestClock;
import io.coneix.testworld.platform.TestHost;
import io.coneix.verify.trust.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A holder's wallet with a platform, a company and an enclave host around it, all in memory. */
public final class Scene implements AutoCloseable {
  private final SeededRandom random = new SeededRandom(99);
  private final TestClock clock = new TestClock("2026-09-30T14:00:00Z");
  private final World world = new World(4);
  private final FakePlatform platform = new FakePlatform(world, clock);
  private final JobChecker checker;
  private final TestHost host;
  private final MailingDesk desk = new MailingDesk(world, platform);
  private final Path directory;
  private HolderStore store;
  private Holder holder;

  public Scene(Path directory) throws IOException {
    this(directory, JobChecker.onThisThread());
  }

  /** A wallet and enclaves that check by {@code checker}. */
  public Scene(Path directory, JobChecker checker) throws IOException {
    this.checker = checker;
    this.host = new TestHost(world, platform, Tally.catalog(), checker);
    this.directory = Files.createDirectories(directory);
    this.store = HolderStore.create(directory, TestRoot.root(), random, Durability.PROCESS_END);
    TestRoot.warm(store);
    this.holder = holder(FaultPoints.none());
  }

  private Holder holder(FaultPoints faults) {
    HolderContext context =
        new HolderContext(
            store, HolderKeys.of(TestRoot.root(), store), platform.client(), random, clock, faults);
    return Holder.of(context, checker, Tally.catalog(), ms -> {});
  }

  /** Closes the store as a dying process would, and opens it again. */
  public Holder restart(FaultPoints faults) {
    store.close();
    store = HolderStore.open(directory, TestRoot.root(), random, Durability.PROCESS_END);
    holder = holder(faults);
    return holder;
  }

  public Holder holder() {
    return holder;
  }

  public World world() {
    return world;
  }

  public TestClock clock() {
    return clock;
  }

  public FakePlatform platform() {
    return platform;
  }

  public TestHost host() {
    return host;
  }

  public TestDesk desk() {
    return desk.desk();
  }

  public Trust trust() {
    LogKeys keys = platform.log().keys();
    return new Trust(
        List.of(new Trust.Authority("Test authority", world.authority().publicKey())),
        List.of(new Trust.Log(keys.origin(), keys.log().text(), keys.cosigners().get(0).text())),
        Trust.Time.LOG);
  }

  /** The company invites and offers. */
  public Invitation invite(OfferSketch sketch) {
    return desk.invite(sketch);
  }

  /** Leaves a letter where the invited person finds it. */
  public void leave(Invitation invitation, OfferLetter letter) {
    desk.leave(invitation, letter);
  }

  /** The offer of an invitation, checked. */
  public CheckedOffer read(Invitation invitation) {
    return holder.offers(trust()).read(invitation);
  }

  /** The company countersigns all acceptances in its mailbox. */
  public void answer() {
    desk.answer();
  }

  /** What the company's mailbox holds. */
  public List<Bytes> deskMessages() {
    return desk.messages();
  }

  /** A concluded contract about {@code sketch}. */
  public HeldContract conclude(OfferSketch sketch) {
    CheckedOffer offer = read(invite(sketch));
    HeldContract held = holder.contracts().accept(offer);
    answer();
    holder.mailroom().sync(held.offerHash());
    return holder.contracts().contracts().get(held.offerHash()).orElseThrow();
  }

  /** Closes every slot from now until {@code iso}, each with one record of {@code bytes} bytes. */
  public void liveUntil(String iso, int bytes) {
    long end = OfferSketch.sec(iso) * 1000;
    Slot slot = Slot.ofMs(clock.millis());
    while (slot.endMs() <= end) {
      clock.set(slot.endMs());
      Payload payload = new Payload(Category.POSITION, Bytes.wrap(new byte[bytes]));
      holder.graph().closeSlot(slot, new TreeMap<>(Map.of(slot, List.of(payload))));
      slot = new Slot(slot.number() + 1);
    }
  }

  @Override
  public void close() {
    store.close();
    platform.close();
  }
}
