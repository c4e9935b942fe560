package io.coneix.cli.bench.road;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.CommandFailed;
import io.coneix.cli.demo.town.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * GraphHopper in a process of its own: its libraries are those of {@code build/judge/pom.xml},
 * which Maven fetches, and no part of the product.
 */
final class Judge {
  private static final String ROUNDS = "4";

  private Judge() {}

  /**
   * What it found.
   *
   * @param pointsPerS in its best round
   * @param lines one for each track, empty where it found none
   */
  record Verdict(double pointsPerS, List<List<GeoPoint>> lines) {}

  /** Nothing where its libraries or its source cannot be had. */
  static Optional<Verdict> judge(
      Environment environment, Path map, List<MonacoWalk> walks, Path work) throws IOException {
    Optional<Path> home = home();
    Path classpath = work.resolve("classpath");
    if (home.isEmpty()
        || run(
                List.of(
                    "mvn",
                    "-q",
                    "-B",
                    "-f",
                    home.get().resolve("pom.xml").toString(),
                    "dependency:build-classpath",
                    "-Dmdep.outputFile=" + classpath))
            != 0) {
      environment.err().println("SKIPPED: GraphHopper: Maven cannot resolve build/judge/pom.xml");
      return Optional.empty();
    }
    Path tracks = work.resolve("tracks");
    Files.write(tracks, walks.stream().map(Judge::line).toList());
    Path out = work.resolve("verdict");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Files.readString(classpath).strip(),
            home.get().resolve("GraphHopperJudge.java").toString(),
            map.toString(),
            work.resolve("graph").toString(),
            tracks.toString(),
            ROUNDS,
            out.toString());
    int code = run(command);
    if (code != 0) {
      throw new CommandFailed("GraphHopper", code);
    }
    List<String> lines = Files.readAllLines(out);
    return Optional.of(
        new Verdict(
            Double.parseDouble(lines.get(0)),
            lines.subList(1, lines.size()).stream().map(Judge::points).toList()));
  }

  private static Optional<Path> home() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      Path judge = dir.resolve("build").resolve("judge");
      if (Files.isRegularFile(judge.resolve("pom.xml"))) {
        return Optional.of(judge);
      }
    }
    return Optional.empty();
  }

  private static String line(MonacoWalk walk) {
    StringBuilder line = new StringBuilder();
    walk.fixes()
        .forEach(
            f ->
                line.append(
                    String.format(Locale.ROOT, "%.7f,%.7f ", f.latE7() / 1e7, f.lonE7() / 1e7)));
    return line.toString().strip();
  }

  private static List<GeoPoint> points(String line) {
    List<GeoPoint> points = new ArrayList<>();
    for (String point : line.isEmpty() ? new String[0] : line.split(" ")) {
      int comma = point.indexOf(',');
      points.add(
          GeoPoint.ofDegrees(
              Double.parseDouble(point.substring(0, comma)),
              Double.parseDouble(point.substring(comma + 1))));
    }
    return points;
  }

  private static int run(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
