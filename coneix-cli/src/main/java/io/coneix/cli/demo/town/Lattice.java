package io.coneix.cli.demo.town;

/**
 * The crossings of a quarter's streets: a square grid, turned, bent and shaken, cut to a round
 * outline. Column i counts to the east and row j to the north, both from -n to n. Not thread-safe.
 */
final class Lattice {
  private static final int NONE = -1;

  private final int n;
  private final int[][] nodes;

  /** Lays the crossings of {@code spec} into the sketch, none of a side street in the water. */
  Lattice(QuarterSpec spec, MapSketch sketch, River river, DemoRandom random) {
    this.n = (int) Math.ceil(1.4 * spec.radiusM() / spec.spacingM());
    this.nodes = new int[2 * n + 1][2 * n + 1];
    double phase = random.between(0, 2 * Math.PI);
    for (int i = -n; i <= n; i++) {
      for (int j = -n; j <= n; j++) {
        XY place = place(spec, i, j, random);
        boolean dry = spec.isMain(i) || spec.isMain(j) || !river.isWet(place);
        boolean inside = new XY(i, j).length() * spec.spacingM() < outline(spec, i, j, phase);
        nodes[i + n][j + n] = inside && dry ? sketch.node(place) : NONE;
      }
    }
  }

  /** The largest column or row number. */
  int n() {
    return n;
  }

  /** Whether there is a crossing. Outside the grid there is none. */
  boolean has(int i, int j) {
    return Math.abs(i) <= n && Math.abs(j) <= n && nodes[i + n][j + n] != NONE;
  }

  /** The node of a crossing that exists. */
  int node(int i, int j) {
    return nodes[i + n][j + n];
  }

  /** How far the quarter reaches in the direction of (i, j); never below 0.85 of its radius. */
  private static double outline(QuarterSpec spec, int i, int j, double phase) {
    double angle = StrictMath.atan2(j, i);
    return spec.radiusM() * (1 + 0.15 * StrictMath.sin(3 * angle + phase));
  }

  private static XY place(QuarterSpec spec, int i, int j, DemoRandom random) {
    double s = spec.spacingM();
    double bend = 0.35 * s;
    double x = i * s + bend * StrictMath.sin(j * 0.55) + random.between(-0.12, 0.12) * s;
    double y = j * s + bend * StrictMath.sin(i * 0.45 + 1) + random.between(-0.12, 0.12) * s;
    return spec.centre().plus(new XY(x, y).turned(spec.turnRadians()));
  }
}
