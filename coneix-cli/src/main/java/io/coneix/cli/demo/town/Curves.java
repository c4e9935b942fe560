package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.List;

/** Lines as roads and rivers draw them. Pure functions; randomness comes in. */
final class Curves {
  private Curves() {}

  /**
   * The smooth line through {@code controls} (Catmull and Rom, 1974, uniform), with a point about
   * every {@code stepM}; first and last control included.
   */
  static List<XY> smooth(List<XY> controls, double stepM) {
    List<XY> line = new ArrayList<>();
    for (int i = 0; i + 1 < controls.size(); i++) {
      XY before = controls.get(Math.max(0, i - 1));
      XY from = controls.get(i);
      XY to = controls.get(i + 1);
      XY after = controls.get(Math.min(controls.size() - 1, i + 2));
      int pieces = (int) Math.ceil(from.distanceTo(to) / stepM);
      for (int k = 0; k < pieces; k++) {
        line.add(catmullRom(before, from, to, after, (double) k / pieces));
      }
    }
    line.add(controls.get(controls.size() - 1));
    return line;
  }

  private static XY catmullRom(XY a, XY b, XY c, XY d, double t) {
    XY linear = c.minus(a).times(t);
    XY square = a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d).times(t * t);
    XY cubic = b.times(3).minus(a).minus(c.times(3)).plus(d).times(t * t * t);
    return b.times(2).plus(linear).plus(square).plus(cubic).times(0.5);
  }

  /**
   * A country road from {@code from} to {@code to}, ends included: bends to the left and right of
   * the straight line by up to about {@code swayM}, none at the ends.
   */
  static List<XY> winding(XY from, XY to, double stepM, double swayM, DemoRandom random) {
    XY along = to.minus(from);
    XY left = along.unit().left();
    int pieces = Math.max(2, (int) Math.ceil(along.length() / stepM));
    double longBends = Math.max(1, Math.rint(along.length() / 5_000));
    double longPhase = random.between(0, 2 * Math.PI);
    double shortBends = Math.max(2, Math.rint(along.length() / 1_300));
    double shortPhase = random.between(0, 2 * Math.PI);
    List<XY> line = new ArrayList<>();
    for (int k = 0; k <= pieces; k++) {
      double t = (double) k / pieces;
      double bend =
          0.8 * StrictMath.sin(2 * Math.PI * longBends * t + longPhase)
              + 0.2 * StrictMath.sin(2 * Math.PI * shortBends * t + shortPhase);
      double window = Math.min(1, 4 * Math.min(t, 1 - t));
      line.add(from.towards(to, t).plus(left.times(swayM * bend * window)));
    }
    return line;
  }

  /** The line moved to its left by {@code byM} (to its right where negative). */
  static List<XY> beside(List<XY> line, double byM) {
    List<XY> moved = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      moved.add(line.get(i).plus(normal(line, i).times(byM)));
    }
    return moved;
  }

  /** The direction to the left of the line at its i-th point, of length 1. */
  static XY normal(List<XY> line, int i) {
    XY ahead = line.get(Math.min(line.size() - 1, i + 1));
    return ahead.minus(line.get(Math.max(0, i - 1))).unit().left();
  }

  /** A ramp: the curve of second degree (Bézier) between two points, pulled to a third. */
  static List<XY> ramp(XY from, XY pull, XY to, int pieces) {
    List<XY> inner = new ArrayList<>();
    for (int k = 1; k < pieces; k++) {
      double t = (double) k / pieces;
      inner.add(from.towards(pull, t).towards(pull.towards(to, t), t));
    }
    return inner;
  }

  /** A rough round outline. */
  static List<XY> blob(XY centre, double radiusM, double roughness, DemoRandom random) {
    int corners = 18;
    List<XY> ring = new ArrayList<>();
    for (int k = 0; k < corners; k++) {
      double r = radiusM * random.between(1 - roughness, 1 + roughness);
      ring.add(centre.plus(new XY(r, 0).turned(2 * Math.PI * k / corners)));
    }
    return ring;
  }

  /** Metres from {@code p} to the segment from {@code a} to {@code b}. */
  static double distance(XY p, XY a, XY b) {
    XY along = b.minus(a);
    double t = p.minus(a).dot(along) / along.dot(along);
    return p.distanceTo(a.towards(b, Math.max(0, Math.min(1, t))));
  }

  /** Whether two segments cross. */
  static boolean cross(XY a, XY b, XY c, XY d) {
    XY ab = b.minus(a);
    XY cd = d.minus(c);
    boolean acrossAb = (ab.cross(c.minus(a)) > 0) != (ab.cross(d.minus(a)) > 0);
    boolean acrossCd = (cd.cross(a.minus(c)) > 0) != (cd.cross(b.minus(c)) > 0);
    return acrossAb && acrossCd;
  }
}
