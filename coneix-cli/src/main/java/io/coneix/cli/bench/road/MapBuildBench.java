package io.coneix.cli.bench.road;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.Measurement;
import io.coneix.cli.demo.town.Town;
import io.coneix.cli.demo.town.TownMap;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code map build} of a region of 100 MB, in a process of its own with a heap of 2 GiB less the
 * JVM's own needs: many of the demo's towns side by side, as PBF. The limit is reading the file's
 * bytes three times, as the builder does.
 */
public final class MapBuildBench implements Bench {
  private static final long WANTED_BYTES = 100_000_000;
  private static final int TOWNS = 8;
  private static final String HEAP = "-Xmx1700m";

  @Override
  public String name() {
    return "map-build";
  }

  @Override
  public String description() {
    return "a pack from 100 MB of OpenStreetMap in 2 GiB: under 3 minutes";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    Path region = Path.of("");
    Path pack = Path.of("");
    try {
      region = Files.createTempFile("coneix-region", ".osm.pbf");
      pack = Files.createTempFile("coneix-region", ".pack");
      environment.err().println("writing a region of 100 MB ...");
      write(region);
      double reading = reading(region);
      environment.err().println("building its pack ...");
      double seconds = building(region, pack);
      String size = Files.size(region) / 1_000_000 + " MB to " + Files.size(pack) / 1_000_000;
      results.accept(
          new Measurement(
              name(), size + " MB, 2 GiB", seconds, "s", reading, "copying the file thrice"));
    } catch (IOException e) {
      throw new UnreadableFile(
          region, "a file of 100 MB in the temporary directory", IoReason.of(e));
    } finally {
      delete(region);
      delete(pack);
    }
  }

  private static void write(Path region) throws IOException {
    List<TownMap> towns = new ArrayList<>();
    for (int seed = 1; seed <= TOWNS; seed++) {
      towns.add(Town.of(seed).map());
    }
    int copies = TOWNS;
    long bytes = write(region, towns, copies);
    copies = (int) (copies * WANTED_BYTES / bytes) + 1;
    write(region, towns, copies);
  }

  private static long write(Path region, List<TownMap> towns, int copies) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(region), 1 << 20)) {
      new TownPbf(out, towns).write(copies);
    }
    return Files.size(region);
  }

  private static double reading(Path region) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < 3; i++) {
      try (InputStream in = Files.newInputStream(region)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double building(Path region, Path pack) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-cp",
            System.getProperty("java.class.path"),
            "io.coneix.cli.Main",
            "map",
            "build",
            region.toString(),
            "--out",
            pack.toString());
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("map build failed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static void delete(Path file) {
    try {
      if (!file.toString().isEmpty()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }
}
