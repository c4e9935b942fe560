package io.coneix.cli.demo.town;

/**
 * A point or a vector of the sketch, before it becomes a place on the globe.
 *
 * @param x metres to the east of the town hall
 * @param y metres to the north of it
 */
record XY(double x, double y) {

  XY plus(XY o) {
    return new XY(x + o.x, y + o.y);
  }

  XY minus(XY o) {
    return new XY(x - o.x, y - o.y);
  }

  XY times(double k) {
    return new XY(x * k, y * k);
  }

  double length() {
    return Math.sqrt(x * x + y * y);
  }

  double distanceTo(XY o) {
    return minus(o).length();
  }

  /** The same direction with length 1; this must not be the null vector. */
  XY unit() {
    return times(1 / length());
  }

  /** Turned a quarter to the left. */
  XY left() {
    return new XY(-y, x);
  }

  /** Turned to the left by so many radians. */
  XY turned(double radians) {
    double c = StrictMath.cos(radians);
    double s = StrictMath.sin(radians);
    return new XY(x * c - y * s, x * s + y * c);
  }

  double dot(XY o) {
    return x * o.x + y * o.y;
  }

  /** Positive where {@code o} lies to the left of this. */
  double cross(XY o) {
    return x * o.y - y * o.x;
  }

  /** The point at share {@code t} (0 to 1) of the way to {@code o}. */
  XY towards(XY o, double t) {
    return plus(o.minus(this).times(t));
  }
}
