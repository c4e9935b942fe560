package io.geowallet.mobility.road;

/** Finds the links near a point by the pack's grid. For one thread at a time. */
final class Nearby {
  /** Of more edges than this, the nearest count. */
  private static final int MOST_EDGES = 14;

  /** Collected before the nearest are taken; a hostile grid may name one edge for ever. */
  private static final int MOST_FOUND = 256;

  /** Where roads are dense, the nearest lies within this [m], and fewer cells are looked at. */
  private static final double NEAR_M = 20;

  private final RoadPack pack;
  private final Travel travel;
  private final int[] edges = new int[MOST_FOUND];
  private final int[] segments = new int[MOST_FOUND];
  private final double[] shares = new double[MOST_FOUND];
  private final double[] squares = new double[MOST_FOUND];
  private int found;

  /** Square of the distance [m] within which a segment is looked at closer. */
  private double limit;

  /** The same distance [m]. */
  private double reachM;

  private boolean nearestOnly;

  /** The edge of the segment before: neighbours in a cell are often of one. */
  private int lastEdge;

  Nearby(RoadPack pack, Travel travel) {
    this.pack = pack;
    this.travel = travel;
  }

  /** The layer of places within a radius; of size 0 where there is none. */
  Layer around(Points points, int i, double radiusM) {
    nearestOnly = false;
    search(points, i, radiusM);
    nearestFirst();
    int count = Math.min(found, MOST_EDGES);
    int size = 0;
    for (int k = 0; k < count; k++) {
      size += pack.isOpen(2 * edges[k], travel) ? 1 : 0;
      size += pack.isOpen(2 * edges[k] + 1, travel) ? 1 : 0;
    }
    Layer layer = new Layer(i, size);
    int at = 0;
    for (int k = 0; k < count; k++) {
      double forward = along(points, i, k);
      double off = Math.sqrt(squares[k]);
      for (int way = 0; way < 2; way++) {
        int link = 2 * edges[k] + way;
        if (pack.isOpen(link, travel)) {
          layer.link[at] = link;
          layer.along[at] =
              way == 0 ? forward : Math.max(0, pack.lengthMm(edges[k]) / 1000.0 - forward);
          layer.offM[at++] = off;
        }
      }
    }
    return layer;
  }

  /** Metres to the nearest edge within a radius; not a number where there is none. */
  double nearestM(Points points, int i, double radiusM) {
    nearestOnly = true;
    search(points, i, Math.min(NEAR_M, radiusM));
    if (found == 0) {
      search(points, i, radiusM);
    }
    return found > 0 ? Math.sqrt(limit) : Double.NaN;
  }

  private void search(Points points, int i, double radiusM) {
    found = 0;
    limit = radiusM * radiusM;
    reachM = radiusM;
    double lat = points.latE7(i);
    double lon = points.lonE7(i);
    double dLat = radiusM / points.perLat(i);
    double dLon = radiusM / points.perLon(i);
    int top = row(lat + dLat);
    int first = row(lon - dLon);
    int last = row(lon + dLon);
    for (int row = row(lat - dLat); row <= top; row++) {
      int end = pack.firstCell(row, last + 1);
      for (int cell = pack.firstCell(row, first); cell < end; cell++) {
        int endSegment = pack.firstSegment(cell + 1);
        for (int s = pack.firstSegment(cell); s < endSegment; s++) {
          consider(points, i, pack.segment(s));
        }
      }
    }
  }

  private static int row(double e7) {
    return (int) Math.floor(e7 / PackLayout.CELL_E7);
  }

  private void consider(Points points, int i, int segment) {
    long a = pack.pointE7(segment);
    long b = pack.pointE7(segment + 1);
    double ax = ((int) (a >> 32) - points.lonE7(i)) * points.perLon(i);
    double ay = ((int) a - points.latE7(i)) * points.perLat(i);
    double bx = ((int) (b >> 32) - points.lonE7(i)) * points.perLon(i);
    double by = ((int) b - points.latE7(i)) * points.perLat(i);
    if (isBeyond(ax, bx) || isBeyond(ay, by)) {
      return;
    }
    double dx = bx - ax;
    double dy = by - ay;
    double length = dx * dx + dy * dy;
    double share = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
    double x = ax + share * dx;
    double y = ay + share * dy;
    double square = x * x + y * y;
    if (square > limit) {
      return;
    }
    if (!nearestOnly) {
      add(segment, share, square);
    } else if (isOpen(edgeOf(segment))) {
      found = 1;
      limit = square;
      reachM = Math.sqrt(square);
    }
  }

  /** Both ends lie farther off to the same side than anything that is looked for. */
  private boolean isBeyond(double a, double b) {
    return (a > reachM && b > reachM) || (a < -reachM && b < -reachM);
  }

  private boolean isOpen(int edge) {
    return pack.isOpen(2 * edge, travel) || pack.isOpen(2 * edge + 1, travel);
  }

  private int edgeOf(int segment) {
    if (segment < pack.firstPoint(lastEdge) || segment >= pack.endPoint(lastEdge)) {
      lastEdge = pack.edgeOf(segment);
    }
    return lastEdge;
  }

  private void add(int segment, double share, double square) {
    int edge = edgeOf(segment);
    int k = 0;
    while (k < found && edges[k] != edge) {
      k++;
    }
    if (k == found) {
      if (!isOpen(edge) || found == MOST_FOUND) {
        return;
      }
      found++;
    } else if (squares[k] < square || (squares[k] == square && segments[k] <= segment)) {
      return;
    }
    edges[k] = edge;
    segments[k] = segment;
    shares[k] = share;
    squares[k] = square;
  }

  /** Insertion sort, by distance, then by number. */
  private void nearestFirst() {
    for (int k = 1; k < found; k++) {
      int j = k;
      while (j > 0 && isBefore(j, j - 1)) {
        swap(j, j - 1);
        j--;
      }
    }
  }

  private boolean isBefore(int a, int b) {
    return squares[a] < squares[b] || (squares[a] == squares[b] && edges[a] < edges[b]);
  }

  private void swap(int a, int b) {
    int edge = edges[a];
    int segment = segments[a];
    double share = shares[a];
    double square = squares[a];
    edges[a] = edges[b];
    segments[a] = segments[b];
    shares[a] = shares[b];
    squares[a] = squares[b];
    edges[b] = edge;
    segments[b] = segment;
    shares[b] = share;
    squares[b] = square;
  }

  /** Metres from the edge's start to the nearest point, as a share of the edge's own length. */
  private double along(Points points, int i, int k) {
    double upTo = 0;
    double whole = 0;
    int end = pack.endPoint(edges[k]) - 1;
    for (int p = pack.firstPoint(edges[k]); p < end; p++) {
      double x = (double) (pack.lonE7(p + 1) - pack.lonE7(p)) * points.perLon(i);
      double y = (double) (pack.latE7(p + 1) - pack.latE7(p)) * points.perLat(i);
      double length = Math.sqrt(x * x + y * y);
      if (p == segments[k]) {
        upTo = whole + length * shares[k];
      }
      whole += length;
    }
    double metres = pack.lengthMm(edges[k]) / 1000.0;
    return whole > 0 ? Math.min(metres, metres * (upTo / whole)) : 0;
  }
}
