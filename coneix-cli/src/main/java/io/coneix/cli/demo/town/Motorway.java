package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A motorway of two carriageways, with diamond interchanges. Cars keep to the right, so the
 * carriageway that follows the centre line lies on its right. Not thread-safe.
 */
final class Motorway {
  private static final double MEDIAN_M = 12;
  private static final double STEP_M = 150;

  /** Pieces between the end of a ramp and the middle of the interchange. */
  private static final int RAMP_PIECES = 4;

  private final MapSketch sketch;
  private final RoadPainter painter;
  private final List<XY> centre;
  private final List<Integer> onward;
  private final List<Integer> back;

  private Motorway(MapSketch sketch, RoadPainter painter, List<XY> centre) {
    this.sketch = sketch;
    this.painter = painter;
    this.centre = centre;
    this.onward = sketch.nodes(Curves.beside(centre, -MEDIAN_M));
    this.back = sketch.nodes(Curves.beside(centre, MEDIAN_M));
  }

  /** Draws both carriageways along the smooth line through {@code controls}. */
  static Motorway draw(
      MapSketch sketch, RoadPainter painter, List<XY> controls, String name, String ref) {
    Motorway road = new Motorway(sketch, painter, Curves.smooth(controls, STEP_M));
    RoadStyle style = RoadStyle.of(RoadClass.MOTORWAY, name).numbered(ref);
    painter.draw(road.onward, style);
    List<Integer> reversed = new ArrayList<>(road.back);
    Collections.reverse(reversed);
    painter.draw(reversed, style);
    return road;
  }

  /**
   * Two nodes of the crossing road, where the ramps meet it; the piece between them is the bridge
   * over the motorway and is drawn already.
   *
   * @param left on the left of the centre line
   * @param right on its right
   */
  record Interchange(int left, int right) {}

  /** Draws four ramps and the bridge where the motorway passes closest to {@code near}. */
  Interchange interchange(XY near, RoadStyle crossing, String exit) {
    int k = nearest(near);
    XY left = Curves.normal(centre, k);
    Interchange ends =
        new Interchange(
            sketch.node(centre.get(k).plus(left.times(160))),
            sketch.node(centre.get(k).plus(left.times(-160))));
    painter.bridge(List.of(ends.left, ends.right), crossing);
    sketch.tag(onward.get(k - RAMP_PIECES), "highway", "motorway_junction");
    sketch.tag(onward.get(k - RAMP_PIECES), "ref", exit);
    ramp(onward.get(k - RAMP_PIECES), centre.get(k - 1).plus(left.times(-110)), ends.right);
    ramp(ends.right, centre.get(k + 1).plus(left.times(-110)), onward.get(k + RAMP_PIECES));
    ramp(back.get(k + RAMP_PIECES), centre.get(k + 1).plus(left.times(110)), ends.left);
    ramp(ends.left, centre.get(k - 1).plus(left.times(110)), back.get(k - RAMP_PIECES));
    return ends;
  }

  private void ramp(int from, XY pull, int to) {
    List<XY> line = Curves.ramp(sketch.at(from), pull, sketch.at(to), 10);
    painter.draw(from, line, to, RoadStyle.of(RoadClass.MOTORWAY_LINK, ""));
  }

  private int nearest(XY near) {
    int best = RAMP_PIECES;
    for (int k = RAMP_PIECES; k + RAMP_PIECES < centre.size(); k++) {
      if (centre.get(k).distanceTo(near) < centre.get(best).distanceTo(near)) {
        best = k;
      }
    }
    return best;
  }
}
