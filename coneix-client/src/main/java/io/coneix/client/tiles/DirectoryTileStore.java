package io.coneix.client.tiles;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.TileId;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps full tiles as files, under the paths by which the log serves them.
 *
 * <p>A file appears whole or not at all; it is not forced to the disk, since a lost or torn one is
 * fetched again. The files tell which parts of the log their owner has entries in, so they are 0600
 * in directories 0700 where the file system knows such permissions. Thread-safe, also between
 * processes.
 */
public final class DirectoryTileStore implements TileStore {
  private static final long FILE_SIZE = (long) TileId.FULL_WIDTH * Sha256.SIZE;

  private final Path directory;

  /** Keeps tiles in {@code directory}, which is made when it is needed; one for each log. */
  public DirectoryTileStore(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Bytes> load(TileId full) {
    Path file = file(full);
    try {
      return Files.exists(file) && Files.size(file) == FILE_SIZE
          ? Optional.of(Bytes.wrap(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      // As good as absent: the tile is fetched again.
      return Optional.empty();
    }
  }

  @Override
  public void save(TileId full, Bytes content) {
    Path file = file(full);
    Path folder = Objects.requireNonNull(file.getParent(), "a tile's path has folders");
    try {
      Files.createDirectories(folder, ownerOnly());
      Path part = Files.createTempFile(folder, "tile", ".part");
      try {
        Files.write(part, content.unsafeArray());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      // A full or read-only disk costs the cache, not the proof that the tile is needed for.
      return;
    }
  }

  private Path file(TileId full) {
    if (!full.isFull()) {
      throw new IllegalArgumentException("partial tile " + full.path());
    }
    return directory.resolve(full.path());
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
