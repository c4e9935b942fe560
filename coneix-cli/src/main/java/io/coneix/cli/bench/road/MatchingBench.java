package io.coneix.cli.bench.road;

import io.coneix.cli.Environment;
import io.coneix.cli.bench.Bench;
import io.coneix.cli.bench.Measurement;
import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.RoadStretch;
import io.geowallet.mobility.road.Travel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Laying tracks onto the roads of Monaco, points 10 to 50 m apart with an error of 5 m, against
 * GraphHopper's map matching on the same tracks. The aim: ten times its points a second, and no
 * less of the way on the right road.
 */
public final class MatchingBench implements Bench {
  private static final Path MONACO = Path.of("shared", "data", "osm", "monaco.osm.pbf");
  private static final int WALKS = 150;
  private static final int ROUNDS = 12;

  @Override
  public String name() {
    return "matching";
  }

  @Override
  public String description() {
    return "tracks laid onto the roads of Monaco, against GraphHopper's map matching";
  }

  @Override
  public void run(Environment environment, Consumer<Measurement> results) {
    Optional<Path> map = monaco();
    if (map.isEmpty()) {
      environment.err().println("SKIPPED: matching: no shared/data here or above");
      return;
    }
    try {
      measure(environment, map.get(), results);
    } catch (IOException e) {
      throw new UnreadableFile(map.get(), "a map and room in the temporary folder", IoReason.of(e));
    }
  }

  private void measure(Environment environment, Path map, Consumer<Measurement> results)
      throws IOException {
    RoadPack pack = PackBuilder.build(() -> Files.newInputStream(map), step -> {}).open();
    List<MonacoWalk> walks = MonacoWalk.some(pack, WALKS, DemoRandom.of(1, "monaco"));
    List<RoadMatch> matches = new ArrayList<>();
    double own = pointsPerS(pack, walks, matches);
    Path work = Files.createTempDirectory("coneix-judge");
    Optional<Judge.Verdict> verdict = Judge.judge(environment, map, walks, work);
    if (verdict.isEmpty()) {
      return;
    }
    double right = 0;
    double judged = 0;
    for (int i = 0; i < WALKS; i++) {
      right += quality(line(pack, matches.get(i)), walks.get(i).line());
      judged += quality(verdict.get().lines().get(i), walks.get(i).line());
    }
    String graphHopper = "GraphHopper 10.2";
    results.accept(
        new Measurement(name(), "points", own, "1/s", verdict.get().pointsPerS(), graphHopper));
    results.accept(
        new Measurement(
            name(), "on the right road", right / WALKS, "share", judged / WALKS, graphHopper));
  }

  /** In the best of the rounds, the first of which warm up; the judge is measured likewise. */
  private static double pointsPerS(RoadPack pack, List<MonacoWalk> walks, List<RoadMatch> matches) {
    int points = 0;
    for (MonacoWalk walk : walks) {
      points += walk.fixes().size();
    }
    RoadMatcher matcher = new RoadMatcher(pack);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      matches.clear();
      long start = System.nanoTime();
      for (MonacoWalk walk : walks) {
        matches.add(matcher.match(walk.fixes(), Travel.ROAD));
      }
      best = Math.max(best, points / ((System.nanoTime() - start) / 1e9));
    }
    return best;
  }

  /** How much of the line is on the way, or of the way on the line, whichever is less. */
  private static double quality(List<GeoPoint> line, List<GeoPoint> way) {
    return Math.min(Lines.shareOn(line, way), Lines.shareOn(way, line));
  }

  private static List<GeoPoint> line(RoadPack pack, RoadMatch match) {
    List<GeoPoint> line = new ArrayList<>();
    for (RoadStretch stretch : match.stretches()) {
      List<GeoPoint> links = new ArrayList<>();
      stretch.links().forEach(link -> MonacoWalk.append(pack, link, links));
      double from = stretch.enterMm() / 1000.0;
      line.addAll(Lines.part(links, from, from + stretch.distanceMm() / 1000.0));
    }
    return line;
  }

  private static Optional<Path> monaco() {
    for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
      if (Files.isReadable(dir.resolve(MONACO))) {
        return Optional.of(dir.resolve(MONACO));
      }
    }
    return Optional.empty();
  }
}
