package io.coneix.cli.demo.town;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Draws the railway with its two stations, and a bridge over each road and over the river. */
final class Railway {
  private Railway() {}

  static void draw(MapSketch sketch, River river, List<XY> controls, List<List<XY>> roads) {
    List<XY> line = Curves.smooth(controls, 180);
    List<Integer> nodes = sketch.nodes(line);
    int start = 0;
    for (int i = 1; i < line.size(); i++) {
      boolean last = i + 1 == line.size();
      if (last || isBridge(line, i, river, roads) != isBridge(line, i - 1, river, roads)) {
        boolean bridge = isBridge(line, i - 1, river, roads);
        sketch.way(nodes.subList(start, i + 1), tags(bridge));
        start = i;
      }
    }
    station(sketch, nodes, controls.get(1), "Gare de Valmérande");
    station(sketch, nodes, controls.get(controls.size() - 2), "Gare de Brissenay");
  }

  private static boolean isBridge(List<XY> line, int piece, River river, List<List<XY>> roads) {
    if (piece + 1 >= line.size()) {
      return false;
    }
    XY a = line.get(piece);
    XY b = line.get(piece + 1);
    return river.touches(a, b) || roads.stream().anyMatch(road -> crosses(a, b, road));
  }

  private static boolean crosses(XY a, XY b, List<XY> road) {
    for (int i = 0; i + 1 < road.size(); i++) {
      if (Curves.cross(a, b, road.get(i), road.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static SortedMap<String, String> tags(boolean bridge) {
    SortedMap<String, String> tags = new TreeMap<>(Map.of("railway", "rail", "gauge", "1435"));
    tags.put("name", "Ligne de Valmérande à Brissenay");
    if (bridge) {
      tags.put("bridge", "yes");
      tags.put("layer", "2");
    }
    return tags;
  }

  private static void station(MapSketch sketch, List<Integer> nodes, XY near, String name) {
    int best = nodes.get(0);
    for (int node : nodes) {
      if (sketch.at(node).distanceTo(near) < sketch.at(best).distanceTo(near)) {
        best = node;
      }
    }
    sketch.tag(best, "railway", "station");
    sketch.tag(best, "name", name);
  }
}
