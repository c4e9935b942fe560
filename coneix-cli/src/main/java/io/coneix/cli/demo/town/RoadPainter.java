package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Draws roads into the sketch, with a bridge wherever one crosses the river. Not thread-safe. */
final class RoadPainter {
  private final MapSketch sketch;
  private final River river;

  RoadPainter(MapSketch sketch, River river) {
    this.sketch = sketch;
    this.river = river;
  }

  /** Draws a road through existing nodes, as one way for each stretch on land or on a bridge. */
  void draw(List<Integer> nodes, RoadStyle style) {
    int start = 0;
    for (int i = 1; i < nodes.size(); i++) {
      boolean last = i + 1 == nodes.size();
      if (last || onBridge(nodes, i) != onBridge(nodes, i - 1)) {
        stretch(nodes.subList(start, i + 1), style, onBridge(nodes, i - 1));
        start = i;
      }
    }
  }

  /** Draws a road from one existing node over new ones to another existing node. */
  void draw(int from, List<XY> between, int to, RoadStyle style) {
    List<Integer> nodes = new ArrayList<>();
    nodes.add(from);
    nodes.addAll(sketch.nodes(between));
    nodes.add(to);
    draw(nodes, style);
  }

  /** Draws a stretch that is a bridge over something other than the river. */
  void bridge(List<Integer> nodes, RoadStyle style) {
    stretch(nodes, style, true);
  }

  /** Draws a country road between two existing nodes and gives its line. */
  List<XY> winding(int from, int to, double swayM, RoadStyle style, DemoRandom random) {
    List<XY> line = Curves.winding(sketch.at(from), sketch.at(to), 110, swayM, random);
    draw(from, line.subList(1, line.size() - 1), to, style);
    return line;
  }

  private boolean onBridge(List<Integer> nodes, int piece) {
    return piece + 1 < nodes.size()
        && river.touches(sketch.at(nodes.get(piece)), sketch.at(nodes.get(piece + 1)));
  }

  private void stretch(List<Integer> nodes, RoadStyle style, boolean bridge) {
    SortedMap<String, String> tags = style.tags();
    if (bridge) {
      tags.put("bridge", "yes");
      tags.put("layer", "1");
    }
    sketch.way(nodes, tags);
  }
}
