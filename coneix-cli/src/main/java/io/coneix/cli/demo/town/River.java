package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The river's middle line. Immutable.
 *
 * @param line from source to mouth
 * @param halfWidthM metres from the middle to a bank
 */
record River(List<XY> line, double halfWidthM) {
  River {
    line = List.copyOf(line);
  }

  /** Whether a straight piece of road crosses the water or its banks. */
  boolean touches(XY a, XY b) {
    for (int i = 0; i + 1 < line.size(); i++) {
      if (Curves.cross(a, b, line.get(i), line.get(i + 1))) {
        return true;
      }
    }
    return isWet(a) || isWet(b);
  }

  /** Whether a point lies in the water or on a bank. */
  boolean isWet(XY p) {
    for (int i = 0; i + 1 < line.size(); i++) {
      if (Curves.distance(p, line.get(i), line.get(i + 1)) < halfWidthM + 5) {
        return true;
      }
    }
    return false;
  }

  /** Draws the middle line and the water's surface. */
  void draw(MapSketch sketch, String name) {
    sketch.way(sketch.nodes(line), Map.of("waterway", "river", "name", name));
    List<XY> banks = new ArrayList<>(Curves.beside(line, halfWidthM));
    List<XY> other = new ArrayList<>(Curves.beside(line, -halfWidthM));
    Collections.reverse(other);
    banks.addAll(other);
    sketch.outline(banks, Map.of("natural", "water", "water", "river", "name", name));
  }
}
