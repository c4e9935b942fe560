package io.coneix.cli.demo;

import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.bundle.Bundle;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.run.HeldRun;
import io.coneix.holder.run.Pause;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
import io.coneix.verify.trust.Trust;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.programs.mileage.HomeParameter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The employee's wallet, driven as a phone and its owner would drive it. Not thread-safe. */
final class DemoEmployee implements AutoCloseable {
  private final HolderStore store;
  private final Holder holder;
  private final Trust trust;
  private Bytes offerHash = Bytes.EMPTY;

  DemoEmployee(
      Path directory, DemoClock clock, SecureRandom random, PlatformClient platform, Trust trust) {
    RootSecret root = RootSecret.generate(random);
    this.store = HolderStore.create(directory, root, random, Durability.PROCESS_END);
    HolderContext context =
        new HolderContext(
            store, HolderKeys.of(root, store), platform, random, clock, FaultPoints.none());
    this.holder =
        Holder.of(
            context, JobChecker.onThisThread(), GeoWalletPrograms.catalog(), Pause.sleeping());
    this.trust = trust;
  }

  void accept(Invitation invitation) {
    HeldContract held = holder.contracts().accept(holder.offers(trust).read(invitation));
    offerHash = held.offerHash();
  }

  /** Reads the mailbox: the company's countersignature, later the statement. */
  void sync() {
    holder.mailroom().sync(offerHash);
  }

  /** Closes a slot with what the phone has recorded in it. */
  void close(Slot slot, List<Fix> fixes) {
    SortedMap<Slot, List<Payload>> collected = new TreeMap<>();
    if (!fixes.isEmpty()) {
      Bytes content = Bytes.wrap(FixCodec.encode(fixes));
      collected.put(slot, List.of(new Payload(Category.POSITION, content)));
    }
    holder.graph().closeSlot(slot, collected);
  }

  /** Sends the contract's first period and waits for the statement. */
  Statement send(SlotSet withheld, HomeParameter home) {
    holder.flush();
    HeldRun run = holder.runs().send(held(), 0, withheld, home.encode());
    return run.said().orElseThrow(() -> new IllegalStateException("a run without statement"));
  }

  Bundle bundle() {
    return holder.bundles().write(held());
  }

  private HeldContract held() {
    return holder
        .contracts()
        .contracts()
        .get(offerHash)
        .orElseThrow(() -> new IllegalStateException("no contract yet"));
  }

  @Override
  public void close() {
    store.close();
  }
}
