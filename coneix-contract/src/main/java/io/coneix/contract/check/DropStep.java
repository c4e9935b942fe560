package io.coneix.contract.check;

import io.coneix.contract.program.ChainPlace;
import io.coneix.contract.program.OpenedRecord;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropDevice;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.drop.DropOpener;
import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What drop boxes took (THREATS, T48): each posted body is the one whose hash the log holds under
 * its box and counter, the phone was bound before it came, and it has one reading. An object for
 * one check; nodes come in the order of the chain.
 */
final class DropStep {
  private final ProvenLog log;
  private final GradeStep grades;
  private final Map<Bytes, Bound> devices = new HashMap<>();
  private final DropGaps gaps = new DropGaps();

  /** A phone that was bound by the entry at {@code leaf}. */
  private record Bound(DropDevice device, long leaf) {}

  /** One posted body with its plaintext, and when the log had it at the latest. */
  private record Opened(Bytes plaintext, long sec) {}

  DropStep(ProvenLog log, GradeStep grades) {
    this.log = log;
    this.grades = grades;
  }

  /** Notes the phones that a node binds; the first word on a box counts. */
  void bind(CheckedNode node, @Nullable PartBody[] bodies) {
    for (PartBody body : bodies) {
      if (body != null && body.content() instanceof PartContent.Drops drops) {
        devices.putIfAbsent(drops.device().box(), new Bound(drops.device(), node.logged().index()));
      }
    }
  }

  /**
   * The plaintexts of a record of source {@code drop}, each as a record of its own; empty where one
   * of them is missing, is not what was logged, came from a phone that was not bound before, or
   * does not open.
   */
  Optional<List<OpenedRecord>> open(
      CheckedNode node,
      PartHead head,
      ChainPlace place,
      Category category,
      Bytes payload,
      ShownItems shown) {
    Optional<DropKeys> keys = keys(payload);
    Optional<Bound> bound = keys.flatMap(k -> Optional.ofNullable(devices.get(k.box())));
    if (bound.isEmpty()) {
      return Optional.empty();
    }
    List<Opened> opened = new ArrayList<>();
    for (DropKeys.Key key : keys.get().drops()) {
      open(bound.get(), key, shown).ifPresent(opened::add);
    }
    if (opened.size() != keys.get().drops().size()) {
      return Optional.empty();
    }
    keys.get().drops().forEach(k -> gaps.shown(keys.get().box(), k.counter(), head.slot()));
    return Optional.of(records(node, head, place, category, bound.get(), opened));
  }

  private static Optional<DropKeys> keys(Bytes payload) {
    try {
      return Optional.of(DropKeys.decode(payload));
    } catch (UnusableInput e) {
      // The holder committed to bytes that name no drops: as good as none.
      return Optional.empty();
    }
  }

  private Optional<Opened> open(Bound bound, DropKeys.Key key, ShownItems shown) {
    Bytes name = DropBox.name(bound.device().box(), key.counter());
    Optional<LogEntry> entry = log.entry(name);
    Optional<Bytes> body = entry.flatMap(e -> shown.drop(e.body()));
    long leaf = log.indexOf(name).orElse(-1L);
    OptionalLong sec = log.upperBoundSec(leaf);
    if (body.isEmpty() || leaf <= bound.leaf() || sec.isEmpty()) {
      return Optional.empty();
    }
    return DropOpener.withSubkey(bound.device().client(), key.subkey(), body.get())
        .map(plaintext -> new Opened(plaintext, sec.getAsLong()));
  }

  private List<OpenedRecord> records(
      CheckedNode node,
      PartHead head,
      ChainPlace place,
      Category category,
      Bound bound,
      List<Opened> opened) {
    long first = opened.stream().mapToLong(Opened::sec).min().orElseThrow();
    long last = opened.stream().mapToLong(Opened::sec).max().orElseThrow();
    Slot slot = head.slot();
    Grade grade = grades.ofDrops(node, head.kind(), slot, first, last);
    return opened.stream()
        .map(
            each ->
                new OpenedRecord(
                    category,
                    head.kind(),
                    slot,
                    each.plaintext(),
                    grade,
                    Optional.of(bound.device().client()),
                    place))
        .toList();
  }

  /** How many drops lie between the shown ones of each stretch of {@code whole} slots. */
  int missing(SlotSet whole) {
    return gaps.missing(whole);
  }
}
