package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.slot.Slot;
import io.coneix.pages.Page;
import io.geowallet.wallet.page.evidence.EvidenceView.Rest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
      rest(drawing, 2, row);
    }
    return drawing.view(page.t("evidence.graph"), Math.max(0, rows.size() - MOST_ROWS));
  }

  private void rest(GraphDrawing drawing, int column, EvidenceView.LineRow row) {
    if (row.slots().text().isEmpty()) {
      String at = row.path();
      drawing.box(column, "untied", at, page.t(row.without()), "");
      drawing.link(column - 1, at, at);
      drawing.skip(column + 1);
      drawing.skip(column + 2);
      return;
    }
    // A quarter of an hour may carry two lines: each line has a row of its own all the same.
    String key = row.path();
    drawing.box(column, "slot", key, row.slots());
    drawing.link(column - 1, key, key);
    drawing.box(column + 1, "node", key, row.nodes());
    drawing.link(column, key, key);
    drawing.box(column + 2, "checkpoint", key, row.checkpoints());
    drawing.link(column + 1, key, key);
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
      TreeSet<Integer> nodes = new TreeSet<>();
      TreeSet<Long> sizes = new TreeSet<>();
      for (RecordFacts record : run.records(line.slots())) {
        nodes.add(record.node());
        NodeFacts node = run.nodes().get(record.node());
        if (node != null) {
          sizes.add(node.at().checkpoint().size());
        }
      }
      String at = paths.line(line.number());
      rows.add(
          new EvidenceView.LineRow(
              line.number(),
              at,
              LocalDate.ofEpochDay(line.line().day()),
              line.line().distanceHm(),
              line.line().amountCents(),
              line.isTyped(),
              slots(line, at),
              nodes(nodes, at),
              sizes(sizes, at)));
    }
    return List.copyOf(rows);
  }

  private Rest slots(TiedLine line, String lineAt) {
    List<Slot> slots = line.slots().slots().toList();
    if (slots.isEmpty()) {
      return new Rest(lineAt, "", "");
    }
    Slot first = slots.get(0);
    Slot last = slots.get(slots.size() - 1);
    String text = page.f().time(first.startMs()) + "–" + page.f().time(last.endMs());
    String at = slots.size() == 1 ? paths.slot(first) : lineAt;
    return new Rest(at, text, page.t("evidence.slots", slots.size()));
  }

  private Rest nodes(TreeSet<Integer> nodes, String lineAt) {
    if (nodes.isEmpty()) {
      return new Rest(lineAt, "", "");
    }
    String text =
        nodes.size() == 1
            ? page.t("evidence.item.node", nodes.first())
            : page.t("evidence.item.node", nodes.first() + "–" + nodes.last());
    String at = nodes.size() == 1 ? paths.node(nodes.first()) : lineAt;
    return new Rest(at, text, page.t("evidence.nodes", nodes.size()));
  }

  private Rest sizes(TreeSet<Long> sizes, String lineAt) {
    if (sizes.isEmpty()) {
      return new Rest(lineAt, "", "");
    }
    String first = page.f().number(sizes.first());
    String text = sizes.size() == 1 ? first : first + "–" + page.f().number(sizes.last());
    String at = sizes.size() == 1 ? paths.checkpoint(sizes.first()) : lineAt;
    return new Rest(
        at, page.t("evidence.size", text), page.t("evidence.checkpoints", sizes.size()));
  }
}
