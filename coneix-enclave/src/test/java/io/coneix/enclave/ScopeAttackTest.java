package io.coneix.enclave;

import static org.assertj.core.api.Assertions.assertThat;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.record.RecordOpener;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.testworld.BuiltJob;
import io.coneix.testworld.JobBuilder;
import io.coneix.testworld.OfferSketch;
import io.coneix.testworld.PendingPart;
import io.coneix.testworld.StoredNode;
import io.coneix.testworld.TestContract;
import io.coneix.testworld.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An enclave host that has broken its enclave open: it has the whole job in plaintext and all of
 * the holder's sealed records, and tries every key on every slot (THREATS, T43).
 */
class ScopeAttackTest {
  private static final int FROM = (int) (World.START_SEC / 900);
  private static final int SLOTS = 140;

  private static World world;
  private static BuiltJob job;
  private static SlotSet inScope;

  @BeforeAll
  static void breakTheEnclaveOpen() {
    world = new World(43);
    TestContract contract = world.sign(OfferSketch.tally());
    world
        .holder()
        .live(new SlotRange(FROM, FROM + SLOTS), s -> Optional.of(Bytes.utf8("at " + s.number())));
    job = new JobBuilder(world, contract, 0).build(world.enclave());
    inScope = OfferSketch.OFFICE_HOURS.slots(OfferSketch.day("2026-10-01"));
  }

  @Test
  void T43_keysOfTheJob_openEverySlotOfTheScopeAndNoOther() {
    Inputs stolen = job.inputs();
    int opened = 0;
    for (StoredNode node : world.holder().nodes()) {
      for (PendingPart part : node.parts()) {
        boolean opens = stolen.covers().stream().anyMatch(cover -> opens(cover, part));
        assertThat(opens)
            .as("slot " + part.body().slot().number())
            .isEqualTo(inScope.contains(part.body().slot()));
        opened += opens ? 1 : 0;
      }
    }
    assertThat(opened).isEqualTo(44);
  }

  /** Tries the slot's own key, and the key of every slot that the cover opens. */
  private static boolean opens(CategoryCover cover, PendingPart part) {
    PartContent.Records content = (PartContent.Records) part.body().content();
    return cover
        .cover()
        .slots()
        .slots()
        .map(slot -> cover.cover().key(slot).orElseThrow())
        .anyMatch(key -> opens(key, part, content));
  }

  private static boolean opens(SecretBytes key, PendingPart part, PartContent.Records content) {
    return RecordOpener.open(
            key, part.body().slot(), content.records().get(0), part.records().get(0))
        .isPresent();
  }

  @Test
  void T43_noKeyOfASlotOutside_followsFromTheCover() {
    Cover cover = job.inputs().covers().get(0).cover();
    // Every slot of the weeks around, and a sample of all others.
    IntStream near = IntStream.range(FROM - 2_000, FROM + 2_000);
    IntStream far = IntStream.iterate(0, n -> n < Slot.COUNT, n -> n + 997);

    IntStream.concat(near, far)
        .mapToObj(Slot::new)
        .forEach(
            slot ->
                assertThat(cover.key(slot).isPresent())
                    .as("slot " + slot.number())
                    .isEqualTo(inScope.contains(slot)));
  }

  @Test
  void T43_coverKeys_areNoKeysOfSlotsOutside() {
    // An inner key must not be, by itself, what opens some slot outside.
    List<SecretBytes> inner =
        job.inputs().covers().get(0).cover().keys().stream().map(k -> k.key()).toList();
    for (int number = FROM; number < FROM + SLOTS; number++) {
      Slot slot = new Slot(number);
      if (!inScope.contains(slot)) {
        SecretBytes own = world.holder().tree(Category.POSITION).key(slot);
        assertThat(inner).noneMatch(own::equals);
      }
    }
  }

  @Test
  void T43_jobHoldsNoRecordOrBodyOutsideTheScope() {
    for (int i = 0; i < job.inputs().nodes().size(); i++) {
      NodeEvidence shown = job.inputs().nodes().get(i).orElseThrow();
      StoredNode node = world.holder().nodes().get(job.inputs().chain().first() - 1 + i);
      boolean inside = inScope.contains(node.parts().get(0).body().slot());
      assertThat(shown.records()).hasSize(inside ? 1 : 0);
      assertThat(shown.parts()).hasSize(inside ? 1 : 0);
    }
  }
}
