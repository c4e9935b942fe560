package io.coneix.cli.map;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.map.pack.BuiltPack;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.road.RoadPack;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coneix map build REGION --out PACK}. */
@Command(
    name = "build",
    description = {
      "Make a pack from an OpenStreetMap file (.osm, .osm.gz, .osm.pbf), once: the same file",
      "gives the same bytes, whose SHA-256 is printed."
    })
final class MapBuild implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "REGION", description = "The OpenStreetMap file.")
  private Path region = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "PACK",
      required = true,
      description = "Where to write the pack; an older one is replaced at once.")
  private Path out = Path.of("");

  MapBuild(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    BuiltPack pack = build();
    write(pack);
    RoadPack roads = pack.open();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("sha256", pack.sha256());
    result.put("bytes", pack.size());
    result.put("road_pieces", roads.edges());
    result.put("junctions", roads.nodes());
    result.put("features", pack.features());
    json.print(
        environment.out(),
        result,
        List.of(
            pack.sha256() + "  " + out,
            String.format(
                java.util.Locale.ROOT,
                "%d bytes: %d pieces of road and rail between %d junctions, %d features",
                pack.size(),
                roads.edges(),
                roads.nodes(),
                pack.features())));
    return ExitCode.DONE;
  }

  private BuiltPack build() {
    try {
      return PackBuilder.build(
          () -> Files.newInputStream(region), step -> environment.err().println(step + " ..."));
    } catch (UnreadableMap e) {
      throw new UnreadableFile(region, e.what() + ": " + e.expected(), e.found());
    } catch (IOException e) {
      throw new UnreadableFile(region, "an OpenStreetMap file", IoReason.of(e));
    } catch (OutOfMemoryError e) {
      throw new UnreadableFile(region, "a map that fits into this heap (CONEIX_JAVA_OPTS)", "more");
    }
  }

  /** Under another name first, so that nobody maps half a pack. */
  private void write(BuiltPack pack) {
    Path target = out.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(part))) {
        pack.writeTo(file);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UnreadableFile(out, "a file that can be written", IoReason.of(e));
    }
  }
}
