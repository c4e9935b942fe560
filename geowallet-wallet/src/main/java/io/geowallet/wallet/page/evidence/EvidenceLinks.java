package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.Formats;
import io.coneix.pages.Page;
import io.geowallet.wallet.page.evidence.ItemView.Link;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Words the links between the things that one answer rests on. For one request. */
final class EvidenceLinks {
  private final RunEvidence run;
  private final Page page;
  private final Paths paths;

  EvidenceLinks(RunEvidence run, Page page) {
    this.run = run;
    this.page = page;
    this.paths = Paths.of(run);
  }

  /** A link to what there is one of. */
  List<Link> the(ItemKind kind) {
    return List.of(new Link(paths.the(kind), page.t("evidence.kind." + kind.text())));
  }

  List<Link> lines(List<TiedLine> lines) {
    return lines.stream().map(l -> new Link(paths.line(l.number()), text(l))).toList();
  }

  /** A line in a few words. */
  String text(TiedLine line) {
    Formats f = page.f();
    return f.shortDate(LocalDate.ofEpochDay(line.line().day()))
        + " · "
        + f.hm(line.line().distanceHm())
        + " · "
        + f.euros(line.line().amountCents());
  }

  List<Link> slots(Collection<Slot> slots) {
    return slots.stream().map(s -> new Link(paths.slot(s), text(s))).toList();
  }

  /** A quarter of an hour in a few words. */
  String text(Slot slot) {
    return page.f().dateTime(slot.startMs()) + " – " + page.f().time(slot.endMs());
  }

  List<Link> records(List<RecordFacts> records) {
    return records.stream()
        .map(
            r ->
                new Link(
                    paths.record(r),
                    page.f().dateTime(r.slot().startMs())
                        + " · "
                        + page.t("evidence.fixes", r.fixes().size())))
        .toList();
  }

  List<Link> nodes(Collection<Integer> indexes) {
    return indexes.stream()
        .map(i -> new Link(paths.node(i), page.t("evidence.item.node", i)))
        .toList();
  }

  List<Link> entries(List<NodeFacts> nodes) {
    return nodes.stream()
        .map(
            n ->
                new Link(
                    paths.entry(n), page.t("evidence.item.entry", page.f().number(n.at().index()))))
        .toList();
  }

  List<Link> checkpoints(Collection<TimedCheckpoint> checkpoints) {
    return checkpoints.stream()
        .map(
            c ->
                new Link(
                    paths.checkpoint(c.size()),
                    page.t("evidence.item.checkpoint", page.f().number(c.size()))))
        .toList();
  }

  /** The lines that rest on some nodes. */
  List<TiedLine> linesOnNodes(Collection<Integer> nodes) {
    SlotSet slots =
        SlotSet.ofSlots(
            run.records().stream()
                .filter(r -> nodes.contains(r.node()))
                .map(RecordFacts::slot)
                .distinct()
                .toList());
    return run.lines().stream().filter(l -> !l.slots().intersect(slots).isEmpty()).toList();
  }
}
