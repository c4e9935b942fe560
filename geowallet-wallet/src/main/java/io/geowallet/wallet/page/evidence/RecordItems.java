package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.slot.Slot;
import io.coneix.pages.Formats;
import io.coneix.pages.NoSuchPage;
import io.coneix.pages.Page;
import io.geowallet.mobility.Fix;
import io.geowallet.programs.mileage.MileageStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The things between an amount and a checkpoint of the log. For one request. */
final class RecordItems {
  private static final int MOST_FIXES = 300;

  private final RunEvidence run;
  private final Page page;
  private final Paths paths;
  private final ItemBuilder.Factory items;
  private final EvidenceLinks links;

  RecordItems(RunEvidence run, Page page, ItemBuilder.Factory items) {
    this.run = run;
    this.page = page;
    this.paths = Paths.of(run);
    this.items = items;
    this.links = new EvidenceLinks(run, page);
  }

  ItemView amount() {
    MileageStatement said = run.mileage().orElseThrow(NoSuchPage::new);
    Formats f = page.f();
    return items
        .item(ItemKind.AMOUNT, f.euros(said.amountCents()))
        .fact("distance", f.hm(said.distanceHm()))
        .fact("before", f.hm(said.totalBeforeHm()))
        .fact("after", f.hm(said.totalAfterHm()))
        .fact("scale", said.scaleFirstYear() + "–" + said.scaleLastYear())
        .down(ItemKind.LINE, links.lines(run.lines()))
        .down(ItemKind.STATEMENT, links.the(ItemKind.STATEMENT))
        .build();
  }

  ItemView line(int number) {
    TiedLine line = run.line(number).orElseThrow(NoSuchPage::new);
    Formats f = page.f();
    ItemBuilder item =
        items
            .item(ItemKind.LINE, number)
            .fact("day", f.date(LocalDate.ofEpochDay(line.line().day())))
            .fact("mode", page.t("contracts.mode." + line.line().mode().name()))
            .fact("distance", f.hm(line.line().distanceHm()))
            .fact("amount", f.euros(line.line().amountCents()));
    if (line.leg().isPresent()) {
      ReplayedLine leg = line.leg().get();
      item.fact("time", f.time(leg.leg().startMs()) + " – " + f.time(leg.leg().endMs()))
          .fact("from", place(leg.leg().start().latE7(), leg.leg().start().lonE7()))
          .fact("to", place(leg.leg().end().latE7(), leg.leg().end().lonE7()))
          .graph(new LineGraph(run, page).of(line));
      if (leg.said()) {
        item.fact("said", page.t("evidence.said.line"));
      }
    } else {
      item.fact("untied", page.t(line.isTyped() ? "evidence.typed.line" : "evidence.untied.line"));
    }
    return item.up(ItemKind.AMOUNT, links.the(ItemKind.AMOUNT))
        .down(ItemKind.SLOT, links.slots(line.slots().slots().toList()))
        .build();
  }

  private static String place(int latE7, int lonE7) {
    return SeenPages.degrees(latE7) + ", " + SeenPages.degrees(lonE7);
  }

  ItemView slot(int number) {
    Slot slot = slotOf(number);
    List<RecordFacts> records = run.records(slot);
    Formats f = page.f();
    return items
        .item(ItemKind.SLOT, f.dateTime(slot.startMs()))
        .fact("time", f.time(slot.startMs()) + " – " + f.time(slot.endMs()))
        .fact("number", f.number(number))
        .up(ItemKind.LINE, links.lines(run.linesOn(slot)))
        .down(ItemKind.RECORD, links.records(records))
        .build();
  }

  private Slot slotOf(int number) {
    return run.records().stream()
        .map(RecordFacts::slot)
        .filter(s -> s.number() == number)
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }

  ItemView record(String hash) {
    RecordFacts record =
        run.records().stream()
            .filter(r -> r.hash().hex().equals(hash))
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    Formats f = page.f();
    return items
        .item(ItemKind.RECORD, f.dateTime(record.slot().startMs()))
        .fact("fixes", f.number(record.fixes().size()))
        .fact("grade", grade(record))
        .fact("size", f.bytes(record.size()))
        .hash("record-hash", record.hash())
        .hash("commitment", record.commitment())
        .hash("part-hash", record.partHash())
        .fixes(record.fixes().stream().limit(MOST_FIXES).map(this::row).toList(), record)
        .up(ItemKind.SLOT, links.slots(List.of(record.slot())))
        .down(ItemKind.NODE, links.nodes(List.of(record.node())))
        .build();
  }

  private String grade(RecordFacts record) {
    return page.t("contracts.grade.time." + record.grade().time().name())
        + ", "
        + page.t("contracts.grade.binding." + record.grade().binding().name())
        + ", "
        + page.t("contracts.grade.source." + record.grade().source().name());
  }

  private ItemView.FixRow row(Fix fix) {
    String accuracy =
        fix.accuracyDm().isPresent()
            ? page.f().number((fix.accuracyDm().getAsInt() + 5) / 10) + "\u00A0m"
            : "";
    return new ItemView.FixRow(
        Clocks.time(page, fix.timeMs()),
        SeenPages.degrees(fix.latE7()),
        SeenPages.degrees(fix.lonE7()),
        accuracy);
  }

  ItemView node(int index) {
    NodeFacts node = Optional.ofNullable(run.nodes().get(index)).orElseThrow(NoSuchPage::new);
    List<RecordFacts> records = run.records().stream().filter(r -> r.node() == index).toList();
    ItemBuilder item =
        items
            .item(ItemKind.NODE, index)
            .fact("no-earlier", time(node.lowerSec()))
            .fact("no-later", time(node.upperSec()))
            .fact("parts", page.f().number(node.parts()))
            .fact(
                "seen",
                node.seen()
                    .map(c -> page.t("evidence.size", page.f().number(c.size())))
                    .orElse(page.t("evidence.none")))
            .hash("node-hash", node.hash())
            .hash("previous", node.previous())
            .hash("name", node.name())
            .up(ItemKind.RECORD, links.records(records))
            .up(ItemKind.LINE, links.lines(links.linesOnNodes(List.of(index))))
            .down(ItemKind.ENTRY, links.entries(List.of(node)));
    return node(item, index, node).build();
  }

  /** The nodes before and after, where the run showed them. */
  private ItemBuilder node(ItemBuilder item, int index, NodeFacts node) {
    if (run.nodes().containsKey(index - 1)) {
      item.down("previous", links.nodes(List.of(index - 1)));
    }
    if (run.nodes().containsKey(index + 1)) {
      item.up("next", links.nodes(List.of(index + 1)));
    }
    return item.proven(node.inProof());
  }

  private String time(OptionalLong sec) {
    return sec.isPresent()
        ? Clocks.dateTime(page, sec.getAsLong() * 1000)
        : page.t("evidence.none");
  }

  ItemView entry(long index) {
    NodeFacts node =
        run.nodes().values().stream()
            .filter(n -> n.at().index() == index)
            .findFirst()
            .orElseThrow(NoSuchPage::new);
    return items
        .item(ItemKind.ENTRY, page.f().number(index))
        .fact("leaf", page.f().number(index))
        .fact("receipt", page.t("evidence.size", page.f().number(node.at().checkpoint().size())))
        .fact("no-later", time(node.upperSec()))
        .hash("name", node.name())
        .hash("body", node.hash())
        .up(ItemKind.NODE, links.nodes(List.of(node.index())))
        .down(ItemKind.CHECKPOINT, links.checkpoints(List.of(node.at().checkpoint())))
        .proven(node.inProof())
        .build();
  }

  ItemView checkpoint(long size) {
    List<NodeFacts> nodes =
        run.nodes().values().stream().filter(n -> n.at().checkpoint().size() == size).toList();
    TimedCheckpoint checkpoint =
        nodes.stream().map(n -> n.at().checkpoint()).findFirst().orElseThrow(NoSuchPage::new);
    ItemBuilder item =
        items
            .item(ItemKind.CHECKPOINT, page.f().number(size))
            .fact("log", run.held().offer().time().origin())
            .fact("tree", page.f().number(size));
    for (Map.Entry<String, Long> each : cosignatures(checkpoint).entrySet()) {
      item.fact("cosigned", Clocks.dateTime(page, each.getValue() * 1000) + " · " + each.getKey());
    }
    return item.hash("root", checkpoint.root())
        .up(ItemKind.ENTRY, links.entries(nodes))
        .up(
            ItemKind.LINE,
            links.lines(links.linesOnNodes(nodes.stream().map(NodeFacts::index).toList())))
        .proven(nodes.stream().allMatch(NodeFacts::inProof))
        .build();
  }

  private Map<String, Long> cosignatures(TimedCheckpoint checkpoint) {
    Map<String, Long> times = new TreeMap<>();
    for (Cosignature each : checkpoint.cosignatures()) {
      String name =
          run.held()
              .offer()
              .time()
              .logKeys()
              .cosigner(each.keyId())
              .map(key -> key.name())
              .orElse(page.t("evidence.unknown.key"));
      times.put(page.plain(name), each.timeSec());
    }
    return times;
  }
}
