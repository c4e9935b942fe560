package io.geowallet.wallet.page.evidence;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.OpenedPart;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordOpener;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.FixCodec;
import io.geowallet.mobility.MalformedFixes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens the records of a run's nodes with the keys that were handed over. For one run. */
final class RecordReader {
  private final RecordTerms terms;
  private final SlotSet keys;
  private final Set<Slot> incomplete;
  private final Map<Category, Cover> covers = new EnumMap<>(Category.class);
  private final List<OpenedRecord> notes = new ArrayList<>();

  /**
   * A reader.
   *
   * @param keys the slots in scope of which all keys are there
   * @param incomplete is told each slot of which something does not open
   */
  RecordReader(RecordTerms terms, Inputs inputs, SlotSet keys, Set<Slot> incomplete) {
    this.terms = terms;
    this.keys = keys;
    this.incomplete = incomplete;
    for (CategoryCover each : inputs.covers()) {
      covers.put(each.category(), each.cover());
    }
  }

  /** The notes of the nodes that were read so far, as the program gets them. */
  List<OpenedRecord> notes() {
    return List.copyOf(notes);
  }

  /** The position records of a node that open; its notes are kept aside. */
  List<RecordFacts> read(ShownNodes.Shown node, ShownNodes shown) {
    Map<Integer, Bytes> bodies = new HashMap<>();
    for (OpenedPart part : node.evidence().parts()) {
      bodies.put(part.index(), part.body());
    }
    Map<Bytes, Bytes> records = new HashMap<>();
    node.evidence().records().forEach(r -> records.put(Sha256.of(r), r));
    List<RecordFacts> found = new ArrayList<>();
    for (int i = 0; i < node.head().parts().size(); i++) {
      PartHead head = node.head().parts().get(i);
      if (isData(head.kind()) && keys.contains(head.slot())) {
        Bytes body = bodies.get(i);
        if (body == null) {
          incomplete.add(head.slot());
        } else {
          DropReader drops = new DropReader(node.evidence().drops(), shown);
          ChainPlace place = new ChainPlace(node.facts().index(), i);
          found.addAll(
              part(node.facts(), head, place, PartBody.decode(body), records, shown, drops));
        }
      }
    }
    return found;
  }

  private boolean isData(PartKind kind) {
    return kind == PartKind.NOTE ? terms.categories().contains(Category.NOTE) : kind.hasRecords();
  }

  private List<RecordFacts> part(
      NodeFacts node,
      PartHead head,
      ChainPlace place,
      PartBody body,
      Map<Bytes, Bytes> records,
      ShownNodes shown,
      DropReader drops) {
    List<RecordFacts> found = new ArrayList<>();
    if (body.content() instanceof PartContent.Records content) {
      for (RecordRef ref : content.records()) {
        if (!terms.categories().contains(ref.category())) {
          continue;
        }
        Bytes encoded = records.getOrDefault(ref.recordHash(), Bytes.EMPTY);
        Optional<Bytes> payload = open(head, ref, encoded);
        Optional<Graded> graded =
            payload.flatMap(p -> graded(node, head, content, p, shown, drops));
        if (graded.isEmpty()) {
          incomplete.add(head.slot());
        } else if (ref.category() == Category.POSITION) {
          found.add(
              new RecordFacts(
                  ref.recordHash(),
                  encoded.size(),
                  ref.commitment(),
                  head.slot(),
                  head.kind(),
                  content.source(),
                  node.index(),
                  head.bodyHash(),
                  graded.get().grade(),
                  graded.get().fixes()));
        } else {
          notes.add(
              new OpenedRecord(
                  ref.category(),
                  head.kind(),
                  head.slot(),
                  payload.orElseThrow(),
                  graded.get().grade(),
                  place));
        }
      }
    }
    return found;
  }

  /** What a record holds, and what it is worth. */
  private record Graded(Grade grade, List<Fix> fixes) {}

  private static Optional<Graded> graded(
      NodeFacts node,
      PartHead head,
      PartContent.Records content,
      Bytes payload,
      ShownNodes shown,
      DropReader drops) {
    if (content.source() == Source.DROP) {
      return drops
          .read(payload)
          .map(
              read ->
                  new Graded(
                      shown.dropGrade(node, head.kind(), read.entries(), head.slot()),
                      read.fixes()));
    }
    Grade grade = shown.grade(node, head.kind(), content.source(), head.slot());
    return Optional.of(new Graded(grade, fixes(payload)));
  }

  private Optional<Bytes> open(PartHead head, RecordRef ref, Bytes encoded) {
    Cover cover = covers.get(ref.category());
    return cover == null
        ? Optional.empty()
        : cover.key(head.slot()).flatMap(key -> RecordOpener.open(key, head.slot(), ref, encoded));
  }

  private static List<Fix> fixes(Bytes payload) {
    try {
      return FixCodec.decode(payload.toArray());
    } catch (MalformedFixes e) {
      // The program fails on such a record: there is no answer whose lines could rest on it.
      return List.of();
    }
  }
}
