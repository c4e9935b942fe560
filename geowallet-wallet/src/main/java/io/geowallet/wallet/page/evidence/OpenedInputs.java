package io.geowallet.wallet.page.evidence;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.program.ProgramFailure;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.programs.note.ModeNotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The inputs of a run, opened on this device by the rules of the enclave (DESIGN 3, Records and
 * Grades): which slots the program could look at, and which records are in them. Immutable.
 *
 * @param records those of the contract's minimum grade, ascending by slot
 * @param bySlot the same by slot
 * @param notes what the holder said about modes, where the contract opened it and it meets the
 *     minimum
 * @param withheld slots in scope of which something is missing
 * @param belowMinimum slots in scope with a record below the minimum
 * @param nodes the opened nodes by index
 * @param lost how many entries of the chain stayed unopened
 */
record OpenedInputs(
    List<RecordFacts> records,
    Map<Slot, List<RecordFacts>> bySlot,
    ModeNotes notes,
    SlotSet inScope,
    SlotSet withheld,
    SlotSet belowMinimum,
    NavigableMap<Integer, NodeFacts> nodes,
    int lost) {

  /** The slots that the program could look at. */
  SlotSet opened() {
    return inScope.minus(withheld).minus(belowMinimum);
  }

  static OpenedInputs of(RecordTerms terms, SlotSet inScope, Inputs inputs, ShownNodes shown) {
    SlotSet keys = keys(terms, inputs, inScope);
    List<RecordFacts> found = new ArrayList<>();
    Set<Slot> incomplete = new HashSet<>();
    RecordReader reader = new RecordReader(terms, inputs, keys, incomplete);
    for (ShownNodes.Shown node : shown.nodes()) {
      found.addAll(reader.read(node, shown));
    }
    List<RecordFacts> whole =
        found.stream()
            .filter(r -> !incomplete.contains(r.slot()))
            .sorted(Comparator.comparing(RecordFacts::slot))
            .toList();
    Grade minimum = terms.minimum();
    List<Slot> below =
        whole.stream()
            .filter(r -> !r.grade().meets(minimum))
            .map(RecordFacts::slot)
            .distinct()
            .toList();
    List<RecordFacts> good = whole.stream().filter(r -> r.grade().meets(minimum)).toList();
    return new OpenedInputs(
        good,
        good.stream().collect(Collectors.groupingBy(RecordFacts::slot)),
        notes(reader.notes(), incomplete, minimum),
        inScope,
        inScope.minus(keys).union(SlotSet.ofSlots(incomplete)),
        SlotSet.ofSlots(below),
        shown.facts(),
        shown.lost());
  }

  private static ModeNotes notes(List<OpenedRecord> found, Set<Slot> incomplete, Grade minimum) {
    List<OpenedRecord> good =
        found.stream()
            .filter(r -> !incomplete.contains(r.slot()) && r.grade().meets(minimum))
            .toList();
    try {
      return ModeNotes.read(good);
    } catch (ProgramFailure e) {
      // The program fails on such a note: there is no answer whose lines could rest on it.
      return ModeNotes.NONE;
    }
  }

  /** The slots in scope for which keys of every category were handed over. */
  private static SlotSet keys(RecordTerms terms, Inputs inputs, SlotSet inScope) {
    SlotSet slots = inScope;
    for (Category category : terms.categories()) {
      SlotSet of =
          inputs.covers().stream()
              .filter(c -> c.category() == category)
              .map(CategoryCover::cover)
              .map(cover -> cover.slots())
              .findFirst()
              .orElse(SlotSet.EMPTY);
      slots = slots.intersect(of);
    }
    return slots;
  }
}
