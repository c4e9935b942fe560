package io.coneix.cli.map;

import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.error.IoReason;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapPacks;
import io.geowallet.programs.road.MapTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A map pack in a file, checked, mapped and read only. Thread-safe.
 *
 * @param sha256 of all its bytes, by which contracts pin it
 * @param bytes its size
 */
public record PackFile(Path path, RoadPack roads, Bytes sha256, int bytes) {
  /**
   * Opens a pack and hashes it.
   *
   * @throws UnreadableFile where it is none
   */
  public static PackFile open(Path path) {
    ByteBuffer mapped = map(path);
    RoadPack roads = roads(path, mapped);
    MessageDigest digest = Sha256.digest();
    digest.update(mapped.duplicate());
    return new PackFile(path, roads, Bytes.wrap(digest.digest()), mapped.remaining());
  }

  /**
   * The roads of a pack whose hash nobody asks for.
   *
   * @throws UnreadableFile where it is none
   */
  public static RoadPack roads(Path path) {
    return roads(path, map(path));
  }

  /** The packs that are named, for programs. */
  public static MapPacks packs(List<Path> paths) {
    Map<Bytes, RoadPack> byHash =
        paths.stream()
            .map(PackFile::open)
            .collect(Collectors.toMap(PackFile::sha256, PackFile::roads, (one, same) -> one));
    Function<Bytes, Optional<RoadPack>> find = hash -> Optional.ofNullable(byHash.get(hash));
    return find::apply;
  }

  /**
   * What a signed table says of it.
   *
   * @throws UnreadableFile where it has no roads to measure along
   */
  public MapTable table() {
    return new MapTable(
        sha256,
        bytes,
        MapTable.Bounds.of(roads)
            .orElseThrow(
                () -> new UnreadableFile(path, "a map pack with roads for motor traffic", "none")));
  }

  private static ByteBuffer map(Path path) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = Math.min(Integer.MAX_VALUE, file.size());
      return file.map(FileChannel.MapMode.READ_ONLY, 0, size);
    } catch (IOException e) {
      throw new UnreadableFile(path, "a map pack", IoReason.of(e));
    }
  }

  private static RoadPack roads(Path path, ByteBuffer mapped) {
    try {
      return RoadPack.open(mapped);
    } catch (MalformedPack e) {
      throw new UnreadableFile(path, "a map pack: " + e.what() + ": " + e.expected(), e.found());
    }
  }
}
