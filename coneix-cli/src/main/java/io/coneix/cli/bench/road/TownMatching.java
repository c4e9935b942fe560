package io.coneix.cli.bench.road;

import io.coneix.cli.demo.town.DemoRandom;
import io.coneix.cli.demo.town.GeoPoint;
import io.coneix.cli.demo.town.OsmXml;
import io.coneix.cli.demo.town.RoadGraph;
import io.coneix.cli.demo.town.Town;
import io.geowallet.map.pack.PackBuilder;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.RoadStretch;
import io.geowallet.mobility.road.Travel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well drives through the demo's town are laid onto its roads: the last row of the table of
 * accuracies. Not thread-safe.
 */
public final class TownMatching {
  private static final int DRIVES = 40;

  private final Town town;
  private final RoadPack pack;
  private final Map<Long, Integer> edgeOf = new HashMap<>();
  private final long seed;

  private TownMatching(long seed, Town town, RoadPack pack) {
    this.seed = seed;
    this.town = town;
    this.pack = pack;
    for (int edge = 0; edge < pack.edges(); edge++) {
      for (int p = pack.firstPoint(edge); p + 1 < pack.endPoint(edge); p++) {
        edgeOf.put(key(pack.latE7(p), pack.lonE7(p), pack.latE7(p + 1), pack.lonE7(p + 1)), edge);
      }
    }
  }

  /** The town of a seed, and its pack. */
  public static TownMatching of(long seed) {
    Town town = Town.of(seed);
    byte[] osm = OsmXml.text(town.map()).getBytes(StandardCharsets.UTF_8);
    try {
      return new TownMatching(
          seed, town, PackBuilder.build(() -> new ByteArrayInputStream(osm), step -> {}).open());
    } catch (IOException e) {
      throw new IllegalStateException("memory does not fail", e);
    }
  }

  /** Both ends of a segment, in either order. */
  private static long key(int latA, int lonA, int latB, int lonB) {
    long a = ((long) latA << 32) | (lonA & 0xffffffffL);
    long b = ((long) latB << 32) | (lonB & 0xffffffffL);
    return a * 31 + b * 31 + (a ^ b) * 0x9E3779B97F4A7C15L;
  }

  /**
   * What was found for one kind of error.
   *
   * @param medianError of the matched length against the driven one, as a share, without sign
   * @param worstError the largest
   * @param totalError of the sum of all lengths
   * @param rightRoad share of the matched length that lies on roads that were driven, or of the
   *     driven length that was found, whichever is less, over all drives
   */
  public record Result(
      double medianError, double worstError, double totalError, double rightRoad) {}

  /** Matches 40 drives with an error that is new with each fix. */
  public Result measure(double sigmaM) {
    return measure(sigmaM, 0, 1_000, true);
  }

  /**
   * Matches 40 drives.
   *
   * @param correlationS 0, or how long an error lasts
   * @param everyMs time between two fixes
   * @param claimed whether the phone claims the accuracy that it has
   */
  public Result measure(double sigmaM, double correlationS, long everyMs, boolean claimed) {
    DemoRandom random = DemoRandom.of(seed, "matching");
    RoadMatcher matcher = new RoadMatcher(pack);
    double[] errors = new double[DRIVES];
    double driven = 0;
    double matched = 0;
    double found = 0;
    double right = 0;
    double edges = 0;
    List<TownDrive> drives = TownDrive.some(town, DRIVES, random);
    for (int i = 0; i < DRIVES; i++) {
      TownDrive drive = drives.get(i);
      TownNoise noise = new TownNoise(random, sigmaM, correlationS);
      RoadMatch match = matcher.match(drive.fixes(noise, everyMs, claimed), Travel.ROAD);
      errors[i] = Math.abs((double) match.distanceMm() / drive.distanceMm() - 1);
      driven += drive.distanceMm();
      matched += match.distanceMm();
      List<Integer> laid = laid(match);
      Set<Integer> truth = truth(drive);
      for (int edge : laid) {
        edges += pack.lengthMm(edge);
        right += truth.contains(edge) ? pack.lengthMm(edge) : 0;
      }
      found += foundMm(drive, new HashSet<>(laid));
    }
    Arrays.sort(errors);
    return new Result(
        errors[DRIVES / 2],
        errors[DRIVES - 1],
        Math.abs(matched / driven - 1),
        Math.min(right / Math.max(1, edges), found / driven));
  }

  private static List<Integer> laid(RoadMatch match) {
    List<Integer> edges = new ArrayList<>();
    for (RoadStretch stretch : match.stretches()) {
      edges.addAll(stretch.edges());
    }
    return edges;
  }

  private Set<Integer> truth(TownDrive drive) {
    Set<Integer> edges = new HashSet<>();
    drive.route().forEach(piece -> edges.add(edge(piece)));
    return edges;
  }

  private double foundMm(TownDrive drive, Set<Integer> laid) {
    double sum = 0;
    for (RoadGraph.Edge piece : drive.route()) {
      sum += laid.contains(edge(piece)) ? 1000 * piece.lengthM() : 0;
    }
    return sum;
  }

  private int edge(RoadGraph.Edge piece) {
    GeoPoint a = town.roads().at(piece.from());
    GeoPoint b = town.roads().at(piece.to());
    Integer edge = edgeOf.get(key(a.latE7(), a.lonE7(), b.latE7(), b.lonE7()));
    return edge == null ? -1 : edge;
  }
}
