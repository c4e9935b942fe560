package io.coneix.client.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.coneix.evidence.log.HashSource;
import io.coneix.evidence.log.TileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTileStoreTest {
  private static final TileId FIRST = new TileId(0, 0, 256);

  @TempDir private Path directory;

  private final TiledLog log = new TiledLog(600);

  private HashSource hashes(Path folder) {
    return new TileClient(log, new DirectoryTileStore(folder)).hashes(log.head());
  }

  private long fetchesOfFirst() {
    return log.served.stream().filter(FIRST::equals).count();
  }

  @Test
  void keptTile_isNotFetchedAgain() throws IOException {
    Path folder = directory.resolve("tiles");
    for (int round = 0; round < 3; round++) {
      assertThat(hashes(folder).hash(0, 3)).isEqualTo(log.hash(0, 3));
    }
    assertThat(fetchesOfFirst()).isEqualTo(1);
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      assertThat(all).containsExactly(folder.resolve("tile/0/000"));
    }
  }

  @Test
  void damagedFile_isFetchedAnewAndRepaired() throws IOException {
    hashes(directory).hash(0, 3);
    Path file = directory.resolve(FIRST.path());
    byte[] good = Files.readAllBytes(file);
    byte[] flipped = good.clone();
    flipped[100] ^= 1;
    for (byte[] bad : List.of(flipped, new byte[0], new byte[good.length + 32])) {
      Files.write(file, bad);
      assertThat(hashes(directory).hash(0, 3)).isEqualTo(log.hash(0, 3));
      assertThat(Files.readAllBytes(file)).isEqualTo(good);
    }
    assertThat(fetchesOfFirst()).isEqualTo(4);
  }

  @Test
  void directoryThatCannotBeWritten_costsTheCacheOnly() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    assertThat(hashes(file).hash(0, 3)).isEqualTo(log.hash(0, 3));
    assertThat(hashes(file).hash(0, 3)).isEqualTo(log.hash(0, 3));
    assertThat(fetchesOfFirst()).isEqualTo(2);
    assertThat(file).hasContent("in the way");
  }

  @Test
  void T37_keptTiles_areTheirOwnersOnly() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path folder = directory.resolve("tiles");
    hashes(folder).hash(0, 3);
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("tile/0"))).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("tile/0/000"))).isEqualTo("rw-------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void partialTile_isNotKept() {
    DirectoryTileStore store = new DirectoryTileStore(directory);
    assertThatThrownBy(() -> store.load(new TileId(0, 0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
