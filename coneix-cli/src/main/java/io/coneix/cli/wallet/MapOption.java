package io.coneix.cli.wallet;

import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.cli.role.UserFile;
import io.geowallet.wallet.page.map.GroundMaps;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --map FILE}: the ground map, remembered in the wallet's directory. */
final class MapOption {
  private static final String REMEMBERED = "map.path";
  private static final String NONE = "none";
  private static final int MAX_PATH = 4_096;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = {
        "Show trips on this OpenStreetMap file (.osm, .osm.gz, .osm.pbf), or on a map pack, which",
        "also names roads, limits and traffic (see 'map build'); it is remembered.",
        "'none' forgets it."
      })
  private @Nullable String file;

  /**
   * Looks at what is named now, before anything is made or opened.
   *
   * @throws UnreadableFile where it is no file
   */
  void check() {
    if (file != null && !file.equals(NONE)) {
      absolute(file);
    }
  }

  /**
   * The ground map that was named now or before.
   *
   * @throws UnreadableFile where the file that is named now is none
   */
  GroundMaps ground(DataDirectory data) {
    if (file != null) {
      String path = file.equals(NONE) ? NONE : absolute(file).toString();
      data.write(REMEMBERED, path.getBytes(StandardCharsets.UTF_8));
    }
    return remembered(data).map(GroundMaps::reading).orElseGet(GroundMaps::none);
  }

  /** The map that was named before, if any. */
  static Optional<Path> remembered(DataDirectory data) {
    Path remembered = data.file(REMEMBERED);
    String path = Files.exists(remembered) ? UserFile.readText(remembered, MAX_PATH).strip() : NONE;
    return path.equals(NONE) ? Optional.empty() : Optional.of(Path.of(path));
  }

  private static Path absolute(String named) {
    Path absolute = Path.of(named).toAbsolutePath().normalize();
    if (!Files.isRegularFile(absolute)) {
      throw new UnreadableFile(absolute, "an OpenStreetMap file", "none");
    }
    return absolute;
  }
}
