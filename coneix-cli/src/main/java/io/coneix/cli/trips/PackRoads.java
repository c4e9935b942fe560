package io.coneix.cli.trips;

import io.coneix.cli.map.PackFile;
import io.coneix.cli.role.UnreadableFile;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.RoadMatch;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.RoadPiece;
import java.math.BigDecimal;
import java.nio.file.Path;
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
    return new PackRoads(PackFile.roads(pack));
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
