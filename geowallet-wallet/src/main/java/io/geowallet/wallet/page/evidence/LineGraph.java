package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.pages.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws what an amount, and what one line, rests on. For one request. */
final class LineGraph {
  /** Lines, and records of one line, that are drawn. */
  private static final int MOST_ROWS = 60;

  private final RunEvidence run;
  private final Page page;
  private final Paths paths;
  private final EvidenceLinks links;

  LineGraph(RunEvidence run, Page page) {
    this.run = run;
    this.page = page;
    this.paths = Paths.of(run);
    this.links = new EvidenceLinks(run, page);
  }

  /** The amount, its lines, and how much each rests on. */
  GraphView overview(List<EvidenceView.LineRow> rows) {
    GraphDrawing drawing =
        new GraphDrawing(columns("amount", "lines", "slots", "nodes", "checkpoints"));
    String amount = paths.the(ItemKind.AMOUNT);
    String cents = run.mileage().map(m -> page.f().euros(m.amountCents())).orElse("");
    drawing.box(0, "amount", amount, cents, page.t("evidence.kind.amount"));
    for (EvidenceView.LineRow row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
      String at = row.path();
      drawing.box(
          1,
          "line",
          at,
          page.f().shortDate(row.day()),
          page.f().hm(row.distanceHm()) + " · " + page.f().euros(row.cents()));
      drawing.link(0, amount, at);
      if (row.slots() > 0) {
        drawing.box(2, "slot", at, page.t("evidence.slots", row.slots()), "");
        drawing.link(1, at, at);
        drawing.box(3, "node", at, page.t("evidence.nodes", row.nodes()), "");
        drawing.link(2, at, at);
        drawing.box(4, "checkpoint", at, page.t("evidence.checkpoints", row.checkpoints()), "");
        drawing.link(3, at, at);
      } else {
        drawing.box(2, "untied", at, page.t("evidence.untied"), "");
        drawing.link(1, at, at);
        drawing.skip(3);
        drawing.skip(4);
      }
    }
    return drawing.view(page.t("evidence.graph"), Math.max(0, rows.size() - MOST_ROWS));
  }

  private List<String> columns(String... keys) {
    List<String> words = new ArrayList<>();
    for (String key : keys) {
      words.add(page.t("evidence.column." + key));
    }
    return words;
  }

  /** One line with everything that it rests on. */
  GraphView of(TiedLine line) {
    GraphDrawing drawing =
        new GraphDrawing(columns("line", "slots", "records", "nodes", "entries", "checkpoints"));
    String at = paths.line(line.number());
    drawing.box(
        0,
        "line",
        at,
        page.f().hm(line.line().distanceHm()),
        page.f().euros(line.line().amountCents()));
    List<RecordFacts> records = run.records(line.slots());
    for (RecordFacts record : records.subList(0, Math.min(records.size(), MOST_ROWS))) {
      add(drawing, at, record);
    }
    return drawing.view(page.t("evidence.graph.line"), Math.max(0, records.size() - MOST_ROWS));
  }

  private void add(GraphDrawing drawing, String lineAt, RecordFacts record) {
    Slot slot = record.slot();
    String slotAt = paths.slot(slot);
    String from = page.f().time(slot.startMs()) + "–" + page.f().time(slot.endMs());
    drawing.box(1, "slot", slotAt, from, page.f().shortDate(page.f().day(slot.startMs())));
    drawing.link(0, lineAt, slotAt);
    String recordAt = paths.record(record);
    drawing.box(
        2,
        "record",
        recordAt,
        page.t("evidence.fixes", record.fixes().size()),
        page.f().bytes(record.size()));
    drawing.link(1, slotAt, recordAt);
    NodeFacts node = run.nodes().get(record.node());
    if (node != null) {
      add(drawing, recordAt, node);
    }
  }

  private void add(GraphDrawing drawing, String recordAt, NodeFacts node) {
    String nodeAt = paths.node(node.index());
    drawing.box(
        3,
        "node",
        nodeAt,
        page.t("evidence.item.node", node.index()),
        node.hash().hex().substring(0, 12));
    drawing.link(2, recordAt, nodeAt);
    String entryAt = paths.entry(node);
    drawing.box(4, "entry", entryAt, page.f().number(node.at().index()), page.t("evidence.in.log"));
    drawing.link(3, nodeAt, entryAt);
    TimedCheckpoint checkpoint = node.at().checkpoint();
    String checkpointAt = paths.checkpoint(checkpoint.size());
    String size = page.t("evidence.size", page.f().number(checkpoint.size()));
    String time =
        node.upperSec().isPresent()
            ? Clocks.time(page, node.upperSec().getAsLong() * 1000)
            : page.t("evidence.none");
    drawing.box(5, "checkpoint", checkpointAt, size, time);
    drawing.link(4, entryAt, checkpointAt);
  }

  /** The lines with what each rests on. */
  List<EvidenceView.LineRow> rows() {
    List<EvidenceView.LineRow> rows = new ArrayList<>();
    for (TiedLine line : run.lines()) {
      SlotSet slots = line.slots();
      List<RecordFacts> records = run.records(slots);
      Set<Integer> nodes = new TreeSet<>();
      Set<Long> checkpoints = new HashSet<>();
      for (RecordFacts record : records) {
        nodes.add(record.node());
        NodeFacts node = run.nodes().get(record.node());
        if (node != null) {
          checkpoints.add(node.at().checkpoint().size());
        }
      }
      rows.add(
          new EvidenceView.LineRow(
              line.number(),
              paths.line(line.number()),
              LocalDate.ofEpochDay(line.line().day()),
              line.line().distanceHm(),
              line.line().amountCents(),
              slots.size(),
              records.size(),
              nodes.size(),
              checkpoints.size()));
    }
    return List.copyOf(rows);
  }
}
