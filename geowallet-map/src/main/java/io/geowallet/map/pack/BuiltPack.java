package io.geowallet.map.pack;

import io.geowallet.mobility.road.RoadPack;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A pack in memory. Immutable, thread-safe. */
public final class BuiltPack {
  private final byte[] tables;
  private final byte[] ground;
  private final int features;

  BuiltPack(byte[] tables, byte[] ground, int features) {
    this.tables = tables;
    this.ground = ground;
    this.features = features;
  }

  /** SHA-256 of its bytes, hexadecimal: the name by which a contract pins it. */
  public String sha256() {
    MessageDigest digest = PackBuilder.sha256();
    digest.update(tables);
    digest.update(ground);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many bytes it has. */
  public long size() {
    return (long) tables.length + ground.length;
  }

  /** How many features its ground has. */
  public int features() {
    return features;
  }

  /** Its roads, open for reading. */
  public RoadPack open() {
    return RoadPack.open(bytes());
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return ByteBuffer.allocate(Math.toIntExact(size())).put(tables).put(ground).array();
  }

  /**
   * Writes its bytes.
   *
   * @throws IOException where the stream fails
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(tables);
    out.write(ground);
  }
}
