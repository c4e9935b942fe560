package io.coneix.cli.demo.town;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws a quarter: lays its crossings, leaves out some blocks' streets and all that the river cuts
 * off, and draws each street as one road. One painter draws one quarter. Not thread-safe.
 */
final class QuarterPainter {
  private static final double MISSING_STREETS = 0.12;

  private final QuarterSpec spec;
  private final MapSketch sketch;
  private final RoadPainter painter;
  private final StreetNames names;
  private final DemoRandom random;
  private final Lattice lattice;
  private final Set<Block> blocks = new HashSet<>();
  private final List<Quarter.Frontage> frontages = new ArrayList<>();

  QuarterPainter(
      QuarterSpec spec, MapSketch sketch, River river, StreetNames names, DemoRandom random) {
    this.spec = spec;
    this.sketch = sketch;
    this.painter = new RoadPainter(sketch, river);
    this.names = names;
    this.random = random;
    this.lattice = new Lattice(spec, sketch, river, random);
    chooseBlocks(river);
  }

  /**
   * The street along one side of a block: from the crossing (i, j) to the next.
   *
   * @param east whether the next one is to the east; else it is to the north
   */
  private record Block(int i, int j, boolean east) {
    int toI() {
      return east ? i + 1 : i;
    }

    int toJ() {
      return east ? j : j + 1;
    }

    /** The row or column that it is part of. */
    int line() {
      return east ? j : i;
    }
  }

  /** Draws everything and gives the finished quarter. */
  Quarter draw() {
    for (int line = -lattice.n(); line <= lattice.n(); line++) {
      street(line, true);
      street(line, false);
    }
    signals();
    decorate();
    return new Quarter(spec, lattice, frontages);
  }

  /** Keeps through streets whole; a side street may miss, and never has a bridge. */
  private void chooseBlocks(River river) {
    for (Block b : candidates()) {
      boolean main = spec.isMain(b.line());
      boolean missing = random.chance(MISSING_STREETS);
      if (main || (!missing && !river.touches(from(b), to(b)))) {
        blocks.add(b);
      }
    }
    blocks.retainAll(reachable());
  }

  private List<Block> candidates() {
    List<Block> all = new ArrayList<>();
    for (int i = -lattice.n(); i <= lattice.n(); i++) {
      for (int j = -lattice.n(); j <= lattice.n(); j++) {
        for (boolean east : new boolean[] {true, false}) {
          Block b = new Block(i, j, east);
          if (lattice.has(i, j) && lattice.has(b.toI(), b.toJ())) {
            all.add(b);
          }
        }
      }
    }
    return all;
  }

  /** The blocks that can be reached from the middle; a flood over crossings. */
  private Set<Block> reachable() {
    Set<Block> seen = new HashSet<>();
    List<int[]> open = new ArrayList<>(List.of(new int[] {0, 0}));
    while (!open.isEmpty()) {
      int[] at = open.remove(open.size() - 1);
      int i = at[0];
      int j = at[1];
      for (Block b :
          List.of(
              new Block(i, j, true),
              new Block(i, j, false),
              new Block(i - 1, j, true),
              new Block(i, j - 1, false))) {
        if (blocks.contains(b) && seen.add(b)) {
          open.add(new int[] {b.i, b.j});
          open.add(new int[] {b.toI(), b.toJ()});
        }
      }
    }
    return seen;
  }

  /** Draws the runs of blocks along one row (east) or column (north). */
  private void street(int line, boolean east) {
    RoadStyle style = style(line, east);
    List<Integer> run = new ArrayList<>();
    for (int k = -lattice.n(); k <= lattice.n(); k++) {
      Block b = east ? new Block(k, line, true) : new Block(line, k, false);
      if (blocks.contains(b)) {
        append(run, b);
      } else if (!run.isEmpty()) {
        painter.draw(run, style);
        run = new ArrayList<>();
        style = spec.isMain(line) ? style : style(line, east);
      }
    }
  }

  /** Each block's street has a node in its middle, where a drive can leave it. */
  private void append(List<Integer> run, Block b) {
    if (run.isEmpty()) {
      run.add(lattice.node(b.i, b.j));
    }
    XY along = to(b).minus(from(b));
    XY at = from(b).towards(to(b), 0.5).plus(along.left().times(random.between(-0.03, 0.03)));
    int middle = sketch.node(at);
    run.add(middle);
    run.add(lattice.node(b.toI(), b.toJ()));
    if (spec.isMain(b.line())) {
      busStop(middle, b);
    } else {
      frontages.add(new Quarter.Frontage(middle, at, along.unit().left()));
    }
  }

  /** A stop at every second block of a through street. */
  private void busStop(int node, Block b) {
    if (Math.floorMod(b.i + b.j, 2) == 0) {
      sketch.tag(node, "highway", "bus_stop");
      sketch.tag(node, "name", spec.name() + " " + (b.east ? "R" : "C") + Math.abs(b.i * 31 + b.j));
    }
  }

  private RoadStyle style(int line, boolean east) {
    RoadStyle style = RoadStyle.of(spec.roadClass(line), names.next());
    if (line != 0) {
      return style;
    }
    QuarterSpec.MainRefs refs = spec.mainRefs();
    return style.limited(50).numbered(east ? refs.westEast() : refs.southNorth());
  }

  /** Lights where two through streets of a town cross; villages have none. */
  private void signals() {
    if (spec.radiusM() < 800) {
      return;
    }
    for (int i = -lattice.n(); i <= lattice.n(); i++) {
      for (int j = -lattice.n(); j <= lattice.n(); j++) {
        if (lattice.has(i, j) && spec.isMain(i) && spec.isMain(j)) {
          sketch.tag(lattice.node(i, j), "highway", "traffic_signals");
        }
      }
    }
  }

  private void decorate() {
    String use = spec.side() == RoadClass.RESIDENTIAL ? "residential" : "industrial";
    sketch.outline(
        Curves.blob(spec.centre(), spec.radiusM() * 1.12, 0.05, random),
        Map.of("landuse", use, "name", spec.name()));
    int label = sketch.node(spec.centre());
    sketch.tag(label, "place", spec.place());
    sketch.tag(label, "name", spec.name());
  }

  private XY from(Block b) {
    return sketch.at(lattice.node(b.i, b.j));
  }

  private XY to(Block b) {
    return sketch.at(lattice.node(b.toI(), b.toJ()));
  }
}
