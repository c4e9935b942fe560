package io.geowallet.wallet.page.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays boxes out in columns and draws the links between neighbours. For one drawing. */
final class GraphDrawing {
  private static final int WIDTH = 1140;
  private static final int TOP = 30;
  private static final int ROW = 44;
  private static final int HEIGHT = 36;
  private static final int GAP = 44;

  private final int boxWidth;
  private final List<GraphView.Heading> headings = new ArrayList<>();
  private final List<GraphView.Box> boxes = new ArrayList<>();
  private final List<String> edges = new ArrayList<>();
  private final Map<String, GraphView.Box> byName = new HashMap<>();
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** A drawing with these words over its columns. */
  GraphDrawing(List<String> columns) {
    boxWidth = (WIDTH - GAP * (columns.size() - 1)) / columns.size();
    for (int i = 0; i < columns.size(); i++) {
      headings.add(new GraphView.Heading(x(i), columns.get(i)));
    }
  }

  private int x(int column) {
    return column * (boxWidth + GAP);
  }

  /** Adds a box below the others of its column; one that is there already stays where it is. */
  void box(int column, String kind, String path, String text, String sub) {
    box(column, kind, path, path, text, sub);
  }

  private void box(int column, String kind, String name, String path, String text, String sub) {
    if (byName.containsKey(key(column, name))) {
      return;
    }
    int row = rows.merge(column, 1, Integer::sum) - 1;
    GraphView.Box box =
        new GraphView.Box(x(column), TOP + row * ROW, boxWidth, HEIGHT, kind, path, text, sub);
    boxes.add(box);
    byName.put(key(column, name), box);
  }

  /** Adds the box of what the line {@code key} rests on, whatever other lines rest on it too. */
  void box(int column, String kind, String key, EvidenceView.Rest rest) {
    box(column, kind, key, rest.path(), rest.text(), rest.count());
  }

  /** Leaves the next row of a column empty. */
  void skip(int column) {
    rows.merge(column, 1, Integer::sum);
  }

  private static String key(int column, String name) {
    return column + " " + name;
  }

  /** Links a box to one of the next column. */
  void link(int column, String fromName, String toName) {
    GraphView.Box from = byName.get(key(column, fromName));
    GraphView.Box to = byName.get(key(column + 1, toName));
    if (from == null || to == null) {
      throw new IllegalStateException("link between boxes that are not there");
    }
    int x1 = from.x() + from.width();
    int y1 = from.y() + from.height() / 2;
    int x2 = to.x();
    int y2 = to.y() + to.height() / 2;
    int middle = (x1 + x2) / 2;
    String edge =
        String.format(
            Locale.ROOT, "M%d %dC%d %d %d %d %d %d", x1, y1, middle, y1, middle, y2, x2, y2);
    if (!edges.contains(edge)) {
      edges.add(edge);
    }
  }

  /** What was drawn. */
  GraphView view(String label, int more) {
    int most = rows.values().stream().mapToInt(r -> r).max().orElse(0);
    return new GraphView(WIDTH, TOP + most * ROW, headings, boxes, edges, label, more);
  }
}
