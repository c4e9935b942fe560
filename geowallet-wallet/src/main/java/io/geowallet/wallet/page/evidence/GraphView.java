package io.geowallet.wallet.page.evidence;

import java.util.List;

/**
 * A graph in columns, drawn on the server.
 *
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param headings one for each column
 * @param label what it shows, for people who do not see it
 * @param more how many rows are not drawn
 */
public record GraphView(
    int width,
    int height,
    List<Heading> headings,
    List<Box> boxes,
    List<String> edges,
    String label,
    int more) {
  /** Copies the lists. */
  public GraphView {
    headings = List.copyOf(headings);
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
  }

  /** The words over a column. */
  public record Heading(int x, String text) {}

  /**
   * A box.
   *
   * @param kind its class in the style sheet
   * @param path where it leads
   * @param sub a second, quieter text; may be empty
   */
  public record Box(
      int x, int y, int width, int height, String kind, String path, String text, String sub) {}
}
