package io.coneix.cli.bench;

import io.coneix.cli.demo.town.OsmXml;
import io.coneix.cli.demo.town.Town;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import io.geowallet.map.GroundMap;
import io.geowallet.map.osm.UnreadableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The map whose tiles are measured. Stateless. */
final class BenchMap {
  private static final Path PARIS = Path.of("shared", "data", "osm", "paris-extract.osm.pbf");

  private BenchMap() {}

  /**
   * A map and where it is from.
   *
   * @param name for the reader of the results
   */
  record Named(String name, GroundMap map) {}

  /**
   * The file's map; else the Paris extract, where the real data is beside or above the working
   * directory; else the demo's town.
   *
   * @throws UnreadableFile where the file is no map
   */
  static Named of(Optional<Path> file) {
    return file.or(BenchMap::paris)
        .map(path -> new Named(path.getFileName().toString(), read(path)))
        .orElseGet(() -> new Named("the demo's town", town()));
  }

  private static Optional<Path> paris() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isReadable(dir.resolve(PARIS))) {
        return Optional.of(dir.resolve(PARIS));
      }
    }
    return Optional.empty();
  }

  private static GroundMap read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return GroundMap.read(in);
    } catch (UnreadableMap e) {
      throw new UnreadableFile(file, e.expected(), e.found());
    } catch (IOException e) {
      throw new UnreadableFile(file, "an OpenStreetMap file", IoReason.of(e));
    }
  }

  private static GroundMap town() {
    byte[] xml = OsmXml.text(Town.of(1).map()).getBytes(StandardCharsets.UTF_8);
    try {
      return GroundMap.read(new ByteArrayInputStream(xml));
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }
}
