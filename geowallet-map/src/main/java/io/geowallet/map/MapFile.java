package io.geowallet.map;

import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.RoadPack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What a map file gives: the ground of maps, and roads where it is a pack. A pack is mapped and
 * read where it lies; nobody may write to it meanwhile ({@code map build} puts a new file in its
 * place). Immutable, thread-safe.
 *
 * @param roads empty where the file is no pack
 */
public record MapFile(GroundMap ground, Optional<RoadPack> roads) {
  /**
   * Reads a map pack, or OpenStreetMap XML, plain or packed by gzip, or PBF.
   *
   * @throws UnreadableMap where it is no such file, is broken, or too large for this program's heap
   * @throws IOException where the file cannot be read
   */
  public static MapFile open(Path file) throws IOException {
    if (isPack(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long size = Math.min(Integer.MAX_VALUE, channel.size());
        return ofPack(channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new MapFile(GroundMap.read(in), Optional.empty());
    }
  }

  /**
   * Reads an OpenStreetMap file, and makes its pack in memory: for small ones.
   *
   * @throws UnreadableMap where it is no such file, is broken, or too large for this program's heap
   * @throws IOException where the file cannot be read
   */
  public static MapFile packed(Path file) throws IOException {
    return isPack(file)
        ? open(file)
        : ofPack(
            ByteBuffer.wrap(
                PackBuilder.build(() -> Files.newInputStream(file), step -> {}).bytes()));
  }

  private static boolean isPack(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return RoadPack.looksLikePack(in.readNBytes(Long.BYTES));
    }
  }

  static MapFile ofPack(ByteBuffer bytes) {
    try {
      RoadPack pack = RoadPack.open(bytes);
      return new MapFile(GroundMap.of(pack, bytes), Optional.of(pack));
    } catch (MalformedPack e) {
      throw new UnreadableMap(
          "map pack, " + e.what(), "byte " + e.offset(), e.expected(), e.found());
    }
  }
}
