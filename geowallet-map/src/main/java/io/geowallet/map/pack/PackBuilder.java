package io.geowallet.map.pack;

import io.geowallet.map.feature.Bounds;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.MapBuilder;
import io.geowallet.map.osm.OsmHandler;
import io.geowallet.map.osm.OsmLimits;
import io.geowallet.map.osm.OsmReader;
import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.PackLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Consumer;

/**
 * Makes a pack from an OpenStreetMap file, which is read three times: for the ground, for the ways
 * that somebody may travel on, and for the places of their nodes. So no more than one of them is in
 * memory at a time. Stateless.
 */
public final class PackBuilder {
  private static final int BYTES_PER_NAME = 400;

  private PackBuilder() {}

  /**
   * Builds a pack.
   *
   * @param progress is told in a few words what is being done
   * @throws UnreadableMap where the file is none, is broken, or too large for this program's heap
   * @throws IOException where the file cannot be read
   */
  public static BuiltPack build(MapSource source, Consumer<String> progress) throws IOException {
    progress.accept("reading the ground");
    Ground ground = ground(source);
    progress.accept("reading the ways");
    RoadWays ways = new RoadWays();
    read(source, ways);
    progress.accept("reading their nodes");
    RoadNodes nodes = new RoadNodes(ways.sortedNodes());
    read(source, nodes);
    progress.accept("joining them");
    Edges edges = Edges.of(ways, nodes);
    if (edges.points() > PackLayout.MOST_POINTS) {
      throw new UnreadableMap("map", "roads", "at most 2^26 points of roads", "more");
    }
    RoadTables tables = new RoadTables(edges, nodes, ways.attributes());
    return new BuiltPack(write(tables, ground), ground.bytes, ground.features);
  }

  /** What is left of the first reading. */
  private static final class Ground {
    private final Bounds bounds;
    private final byte[] bytes;
    private final int features;
    private final byte[] source;

    Ground(Bounds bounds, FeatureSet set, byte[] source) {
      this.bounds = bounds;
      this.bytes = GroundCodec.encode(set);
      this.features = set.size();
      this.source = source;
    }
  }

  private static byte[] write(RoadTables tables, Ground ground) {
    try {
      return tables.write(ground.bounds, ground.source, ground.bytes.length);
    } catch (MalformedPack e) {
      throw new UnreadableMap("map", "size", e.expected(), e.found());
    }
  }

  private static Ground ground(MapSource source) throws IOException {
    MessageDigest digest = sha256();
    long heap = Runtime.getRuntime().maxMemory();
    MapBuilder builder =
        new MapBuilder((int) Math.min(Integer.MAX_VALUE / 2, heap / BYTES_PER_NAME));
    try (InputStream in = new DigestInputStream(source.open(), digest)) {
      OsmReader.read(in, builder, OsmLimits.forHeap(heap));
      in.transferTo(OutputStream.nullOutputStream());
    }
    Bounds bounds = builder.bounds();
    return new Ground(bounds, builder.features(), digest.digest());
  }

  private static void read(MapSource source, OsmHandler handler) throws IOException {
    try (InputStream in = source.open()) {
      OsmReader.read(in, handler, OsmLimits.forHeap(Runtime.getRuntime().maxMemory()));
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
