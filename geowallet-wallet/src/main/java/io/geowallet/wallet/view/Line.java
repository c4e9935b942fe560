package io.geowallet.wallet.view;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.mobility.Place;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A line on the ground, two points or more. Immutable. */
public final class Line {
  private static final int POINT_BYTES = 2 * Integer.BYTES;

  private final Bytes points;

  private Line(Bytes points) {
    if (points.size() % POINT_BYTES != 0 || points.size() < 2 * POINT_BYTES) {
      throw new IllegalArgumentException("line of " + points.size() + " bytes");
    }
    this.points = points;
  }

  /** The line through these points. */
  static Line of(List<Place> places) {
    ByteBuffer bytes = ByteBuffer.allocate(places.size() * POINT_BYTES);
    places.forEach(p -> bytes.putInt(p.latE7()).putInt(p.lonE7()));
    return new Line(Bytes.wrap(bytes.array()));
  }

  /** Reads what {@link #encode} wrote. */
  static Line decode(Bytes encoded) {
    return new Line(encoded);
  }

  Bytes encode() {
    return points;
  }

  /** The points in order. */
  public List<Place> places() {
    ByteBuffer bytes = ByteBuffer.wrap(points.unsafeArray());
    List<Place> places = new ArrayList<>(points.size() / POINT_BYTES);
    while (bytes.hasRemaining()) {
      places.add(new Place(bytes.getInt(), bytes.getInt()));
    }
    return places;
  }
}
