package io.geowallet.map;

import io.geowallet.map.feature.Bounds;
import io.geowallet.map.feature.FeatureSet;
import io.geowallet.map.feature.MapBuilder;
import io.geowallet.map.feature.MapContent;
import io.geowallet.map.osm.OsmLimits;
import io.geowallet.map.osm.OsmReader;
import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.map.pack.GroundCodec;
import io.geowallet.map.tile.Style;
import io.geowallet.map.tile.TilePainter;
import io.geowallet.mobility.road.RoadPack;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A map read from a file, ready to be drawn. Immutable, thread-safe. */
public final class GroundMap {
  /** About what a name costs while a map is being read. */
  private static final int BYTES_PER_NAME = 400;

  private final String hash;
  private final Bounds bounds;
  private final int features;
  private final TilePainter painter;

  private GroundMap(String hash, MapContent content) {
    this.hash = hash;
    this.bounds = content.bounds();
    this.features = content.features().size();
    this.painter = new TilePainter(content);
  }

  /**
   * Reads a file: a map pack, or OpenStreetMap XML, plain or packed by gzip, or PBF.
   *
   * @param in is read to its end and not closed
   * @throws UnreadableMap where it is no such file, is broken, or too large for this program's heap
   * @throws IOException where the stream itself fails
   */
  public static GroundMap read(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in);
    buffered.mark(Long.BYTES);
    byte[] head = buffered.readNBytes(Long.BYTES);
    buffered.reset();
    return RoadPack.looksLikePack(head) ? ofPack(buffered) : ofOsm(buffered);
  }

  private static GroundMap ofPack(InputStream in) throws IOException {
    return MapFile.ofPack(ByteBuffer.wrap(in.readAllBytes())).ground();
  }

  /**
   * The ground of a pack.
   *
   * @param bytes the pack's own, for its hash
   * @throws UnreadableMap where the ground in it is none
   */
  static GroundMap of(RoadPack pack, ByteBuffer bytes) {
    MessageDigest digest = sha256();
    digest.update(bytes.duplicate());
    return new GroundMap(HexFormat.of().formatHex(digest.digest()), contentOf(pack));
  }

  private static MapContent contentOf(RoadPack pack) {
    FeatureSet features = GroundCodec.decode(pack.ground());
    Bounds bounds = new Bounds(pack.southE7(), pack.westE7(), pack.northE7(), pack.eastE7());
    return MapContent.of(bounds, features);
  }

  private static GroundMap ofOsm(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    long heap = Runtime.getRuntime().maxMemory();
    MapBuilder builder =
        new MapBuilder((int) Math.min(Integer.MAX_VALUE / 2, heap / BYTES_PER_NAME));
    DigestInputStream counted = new DigestInputStream(in, digest);
    OsmReader.read(counted, builder, OsmLimits.forHeap(heap));
    counted.transferTo(OutputStream.nullOutputStream());
    return new GroundMap(HexFormat.of().formatHex(digest.digest()), builder.finish());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** SHA-256 of the file's bytes, hexadecimal: the name under which tiles may be kept for ever. */
  public String hash() {
    return hash;
  }

  /** What the file covers. */
  public Bounds bounds() {
    return bounds;
  }

  /** How many features it has. */
  public int size() {
    return features;
  }

  /** True where there is such a tile: zoom 0 to 19, columns and rows below 2^zoom. */
  public static boolean hasTile(int zoom, int column, int row) {
    return TilePainter.exists(zoom, column, row);
  }

  /**
   * A tile as SVG, 256 pixels wide and high: the same bytes each time.
   *
   * @throws IllegalArgumentException where {@link #hasTile} says no
   */
  public byte[] tile(int zoom, int column, int row, Style style) {
    return painter.paint(zoom, column, row, style);
  }
}
