package io.coneix.cli.trips;

import io.coneix.cli.role.UnreadableFile;
import io.coneix.evidence.error.IoReason;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.RoadPiece;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The roads of legs, from a pack that is mapped and read only. Thread-safe. */
final class PackRoads implements RoadsOf {
  private final LegRoads roads;

  private PackRoads(RoadPack pack) {
    this.roads = new LegRoads(new RoadMatcher(pack));
  }

  /**
   * Opens a pack.
   *
   * @throws UnreadableFile where it is none
   */
  static PackRoads of(Path pack) {
    try (FileChannel file = FileChannel.open(pack, StandardOpenOption.READ)) {
      long size = Math.min(Integer.MAX_VALUE, file.size());
      return new PackRoads(RoadPack.open(file.map(FileChannel.MapMode.READ_ONLY, 0, size)));
    } catch (MalformedPack e) {
      throw new UnreadableFile(pack, "a map pack: " + e.what() + ": " + e.expected(), e.found());
    } catch (IOException e) {
      throw new UnreadableFile(pack, "a map pack", IoReason.of(e));
    }
  }

  @Override
  public List<Map<String, Object>> of(Recording recording, Leg leg) {
    return roads.match(leg, recording.fixes()).map(RoadMatch::pieces).orElse(List.of()).stream()
        .map(PackRoads::piece)
        .toList();
  }

  @Override
  public Trip along(Recording recording, Trip trip) {
    return roads.along(trip, recording.fixes());
  }

  private static Map<String, Object> piece(RoadPiece piece) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("class", piece.roadClass().tag());
    object.put("name", piece.name());
    object.put("ref", piece.ref());
    object.put("limit_kmh", kmh(piece.limitTenthKmh()));
    object.put("limit_source", piece.limitTagged() ? "tagged" : "class");
    object.put("free_flow_kmh", kmh(piece.freeFlowTenthKmh()));
    object.put("distance_mm", piece.distanceMm());
    object.put("start", TripJson.time(piece.startMs()));
    object.put("end", TripJson.time(piece.endMs()));
    object.put("traffic", piece.traffic().tag());
    return object;
  }

  /** 0 for none or unknown. */
  private static BigDecimal kmh(int tenth) {
    return BigDecimal.valueOf(tenth, 1);
  }
}
