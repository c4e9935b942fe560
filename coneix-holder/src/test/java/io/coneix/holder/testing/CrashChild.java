package io.coneix.holder.testing;

import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Invitation;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.VerifierKey;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.Holder;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.ContractState;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.graph.Payload;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
import io.coneix.testkit.SeededRandom;
import io.coneix.testworld.Tally;
import io.coneix.testworld.platform.TestClock;
import io.coneix.verify.trust.Trust;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A wallet in a process of its own that walks the whole path, as far as it comes, and dies at a
 * step that it is told. Started again, it goes on.
 *
 * <p>Arguments: directory, platform, log key, time key, trust file, invitation, moment (ms), step
 * or {@code none}, period or -1, {@code revoke} or {@code keep}.
 */
public final class CrashChild {
  private CrashChild() {}

  public static void main(String[] args) throws Exception {
    RootSecret root = RootSecret.generate(new SeededRandom(1847));
    SecureRandom random = new SecureRandom();
    TestClock clock = new TestClock("2026-10-01T00:00:00Z");
    clock.set(Long.parseLong(args[6]));
    FaultPoints faults =
        args[7].equals("none") ? FaultPoints.none() : FaultPoints.haltAt(Step.valueOf(args[7]));
    LogKeys keys = LogKeys.timeByLog(VerifierKey.parse(args[2]), VerifierKey.parse(args[3]));
    Path directory = Path.of(args[0]);
    try (HolderStore store = HolderStore.open(directory, root, random, Durability.POWER_LOSS)) {
      HolderContext context =
          new HolderContext(
              store,
              HolderKeys.of(root, store),
              new PlatformClient(URI.create(args[1]), keys),
              random,
              clock,
              faults);
      Holder holder = Holder.of(context, JobChecker.onThisThread(), Tally.catalog(), ms -> {});
      closeSlots(holder, clock);
      contract(holder, Trust.parse(Files.readString(Path.of(args[4]))), args[5])
          .filter(c -> c.state() == ContractState.CONCLUDED)
          .ifPresent(c -> run(holder, c, Integer.parseInt(args[8]), args[9].equals("revoke")));
      holder.flush();
    }
  }

  /** One slot in five is closed; the ones between ride along. */
  private static void closeSlots(Holder holder, TestClock clock) {
    holder.graph().deliver();
    int now = Slot.ofMs(clock.millis()).number();
    int next = holder.graph().lastClosedSlot() + 5;
    for (int slot = Math.max(next, now - 150); slot < now; slot += 5) {
      Payload payload = new Payload(Category.POSITION, Bytes.wrap(new byte[9]));
      holder
          .graph()
          .closeSlot(new Slot(slot), new TreeMap<>(Map.of(new Slot(slot), List.of(payload))));
    }
  }

  private static Optional<HeldContract> contract(Holder holder, Trust trust, String invitation) {
    List<HeldContract> known = holder.contracts().contracts().all();
    HeldContract held =
        known.isEmpty()
            ? holder.contracts().accept(holder.offers(trust).read(Invitation.parse(invitation)))
            : known.get(0);
    holder.mailroom().sync(held.offerHash());
    return holder.contracts().contracts().get(held.offerHash());
  }

  private static void run(Holder holder, HeldContract held, int period, boolean revoke) {
    if (period >= 0) {
      holder.runs().send(held, period, () -> SlotSet.EMPTY, Bytes.EMPTY);
    }
    if (revoke) {
      holder.runs().revoke(held);
    }
  }
}
