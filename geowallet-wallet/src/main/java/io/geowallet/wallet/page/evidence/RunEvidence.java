package io.geowallet.wallet.page.evidence;

import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.run.HeldRun;
import io.geowallet.programs.mileage.MileageStatement;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that one answer rests on. Immutable; holds positions in the clear.
 *
 * @param signed the signed statement, the very bytes that both sides opened
 * @param answer the bytes of the answer in it; empty where the run failed
 * @param mileage the answer read by name, where it is the mileage program's
 * @param lines its lines; none for other programs
 * @param total true where every line has its leg and every leg its line
 * @param otherVersion true where another version of the mileage program than this build's computed
 *     the answer, whose lines may be others than those that the wallet follows
 * @param opened the inputs, opened; empty where they are not kept any more
 */
record RunEvidence(
    HeldContract held,
    HeldRun run,
    Bytes signed,
    Statement statement,
    Optional<AnswerBytes> answer,
    Optional<MileageStatement> mileage,
    List<TiedLine> lines,
    boolean total,
    boolean otherVersion,
    Optional<OpenedInputs> opened) {
  /** Copies the list. */
  RunEvidence {
    lines = List.copyOf(lines);
  }

  /** Line {@code number}, from 1. */
  Optional<TiedLine> line(int number) {
    return number >= 1 && number <= lines.size()
        ? Optional.of(lines.get(number - 1))
        : Optional.empty();
  }

  /** All records that the run opened. */
  List<RecordFacts> records() {
    return opened.map(OpenedInputs::records).orElse(List.of());
  }

  /** The records about a slot. */
  List<RecordFacts> records(Slot slot) {
    return opened.map(o -> o.bySlot().getOrDefault(slot, List.of())).orElse(List.of());
  }

  /** The records about some slots, ascending. */
  List<RecordFacts> records(SlotSet slots) {
    return slots.slots().flatMap(slot -> records(slot).stream()).toList();
  }

  /** The nodes that the run showed, by index. */
  NavigableMap<Integer, NodeFacts> nodes() {
    return opened.map(OpenedInputs::nodes).orElseGet(TreeMap::new);
  }

  /** The lines that rest on a slot. */
  List<TiedLine> linesOn(Slot slot) {
    return lines.stream().filter(line -> line.slots().contains(slot)).toList();
  }
}
