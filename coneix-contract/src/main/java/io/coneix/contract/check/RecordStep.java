package io.coneix.contract.check;

import io.coneix.contract.check.ScopeStep.Keys;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordOpener;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * DESIGN 3, <i>Records</i>: opens the records in scope. A slot of which a part stays closed or a
 * record is missing or has two readings is withheld as a whole (THREATS, T03): who could show half
 * a slot could choose the half. An object for one check.
 */
final class RecordStep {
  private final RecordTerms terms;
  private final SlotSet inScope;
  private final Keys keys;
  private final GradeStep grades;
  private final DropStep drops;
  private final List<OpenedRecord> opened = new ArrayList<>();
  private final Set<Slot> incomplete = new HashSet<>();

  RecordStep(RecordTerms terms, SlotSet inScope, Keys keys, GradeStep grades, ProvenLog log) {
    this.drops = new DropStep(log, grades);
    this.terms = terms;
    this.inScope = inScope;
    this.keys = keys;
    this.grades = grades;
  }

  /**
   * What was opened.
   *
   * @param records those that meet the contract's minimum, ascending by slot, in the order of
   *     logging within a slot
   * @param withheld slots in scope of which something is missing
   * @param belowMinimum slots in scope with a record, notes apart, that does not meet the minimum
   * @param missingDrops drops that lie between the shown ones and are not shown
   */
  record Result(
      List<OpenedRecord> records, SlotSet withheld, SlotSet belowMinimum, int missingDrops) {}

  Result open(List<CheckedNode> nodes) {
    nodes.forEach(this::open);
    SlotSet withheld = inScope.minus(keys.slots()).union(SlotSet.ofSlots(incomplete));
    List<OpenedRecord> whole =
        opened.stream()
            .filter(r -> !incomplete.contains(r.slot()))
            .sorted(Comparator.comparing(OpenedRecord::slot))
            .toList();
    List<OpenedRecord> good = whole.stream().filter(this::meets).toList();
    List<Slot> below =
        whole.stream().filter(r -> !meets(r) && !isNote(r)).map(OpenedRecord::slot).toList();
    int missing = drops.missing(inScope.minus(withheld));
    return new Result(good, withheld, SlotSet.ofSlots(below), missing);
  }

  private boolean meets(OpenedRecord opened) {
    return opened.grade().meets(terms.minimum());
  }

  /**
   * What is said about a slot later does not take away what was recorded in it: a word below the
   * minimum is passed over, as where it had not been said.
   */
  private static boolean isNote(OpenedRecord opened) {
    return opened.kind() == PartKind.NOTE && opened.category() == Category.NOTE;
  }

  private void open(CheckedNode node) {
    @Nullable PartBody[] bodies = PartStep.open(node.head(), node.evidence());
    drops.bind(node, bodies);
    ShownItems shown = new ShownItems(node.evidence());
    for (int i = 0; i < bodies.length; i++) {
      PartHead head = node.head().parts().get(i);
      PartBody body = bodies[i];
      boolean wanted = isData(head.kind()) && keys.slots().contains(head.slot());
      if (!wanted) {
        continue;
      }
      if (body == null) {
        incomplete.add(head.slot());
      } else if (body.content() instanceof PartContent.Records content) {
        open(node, head, new ChainPlace(node.index(), i), content, shown);
      }
    }
    if (!shown.isUsedUp()) {
      throw new RunFailed(
          FailureCode.EVIDENCE_BROKEN,
          "node " + node.index() + ", records",
          "records and drops of opened parts in scope, in their order",
          "others");
    }
  }

  /** Opens the records of one part. */
  private void open(
      CheckedNode node,
      PartHead head,
      ChainPlace place,
      PartContent.Records content,
      ShownItems shown) {
    for (RecordRef ref : content.records()) {
      if (!terms.categories().contains(ref.category())) {
        continue;
      }
      Optional<List<OpenedRecord>> records =
          shown
              .record(ref.recordHash())
              .flatMap(encoded -> open(head.slot(), ref, encoded))
              .flatMap(payload -> read(node, head, place, content, ref, payload, shown));
      records.ifPresent(opened::addAll);
      if (records.isEmpty()) {
        incomplete.add(head.slot());
      }
    }
  }

  private Optional<List<OpenedRecord>> read(
      CheckedNode node,
      PartHead head,
      ChainPlace place,
      PartContent.Records content,
      RecordRef ref,
      Bytes payload,
      ShownItems shown) {
    if (content.source() == Source.DROP) {
      return drops.open(node, head, place, ref.category(), payload, shown);
    }
    Grade grade = grades.grade(node, head.kind(), content.source(), head.slot());
    return Optional.of(
        List.of(new OpenedRecord(ref.category(), head.kind(), head.slot(), payload, grade, place)));
  }

  private Optional<Bytes> open(Slot slot, RecordRef ref, Bytes encoded) {
    Cover cover = keys.covers().get(ref.category());
    Optional<SecretBytes> key = cover == null ? Optional.empty() : cover.key(slot);
    Optional<Bytes> payload = key.flatMap(k -> RecordOpener.open(k, slot, ref, encoded));
    key.ifPresent(SecretBytes::wipe);
    return payload;
  }

  /** Notes are data only to a contract that asks for notes. */
  private boolean isData(PartKind kind) {
    return kind == PartKind.NOTE ? terms.categories().contains(Category.NOTE) : kind.hasRecords();
  }
}
