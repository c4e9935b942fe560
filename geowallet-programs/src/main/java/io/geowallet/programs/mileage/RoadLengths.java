package io.geowallet.programs.mileage;

import io.coneix.contract.authority.TableDocument;
import io.coneix.contract.program.FileMissing;
import io.coneix.contract.program.ProgramFailure;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Leg;
import io.geowallet.mobility.Trip;
import io.geowallet.mobility.road.LegRoads;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.programs.road.MapPacks;
import io.geowallet.programs.road.MapTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trips whose rides by motor vehicle have the length of their roads, where the contract pins a map
 * and they lie on it well; all else is as the track gave it.
 *
 * @param trips in order of time
 * @param alongRoads the times at which the legs begin that have the length of roads
 * @param withMap whether the contract pins a map
 */
record RoadLengths(List<Trip> trips, Set<Long> alongRoads, boolean withMap) {
  private static final String HINT =
      "get the pack of this hash from whoever offers the contract, or build it with 'coneix map"
          + " build'; then 'coneix wallet map add FILE', or --map FILE for 'enclave serve' and 'verify'";

  /** The pack that the contract pins, where it pins one. */
  static Optional<RoadPack> pack(Map<String, TableDocument> tables, MapPacks packs) {
    return MapTable.of(tables).map(table -> pack(table, packs));
  }

  /** A pack of other bounds than the holder was shown would tell of another place (T14). */
  private static RoadPack pack(MapTable table, MapPacks packs) {
    RoadPack pack =
        packs
            .find(table.packSha256())
            .orElseThrow(() -> new FileMissing("map pack", table.packSha256(), HINT));
    if (!MapTable.Bounds.of(pack).equals(Optional.of(table.bounds()))) {
      throw new ProgramFailure("map table, bounds", "those of the pack's roads");
    }
    return pack;
  }

  /**
   * Measures trips.
   *
   * @param fixes that the trips were found in, in order of time
   */
  static RoadLengths of(List<Trip> trips, List<Fix> fixes, Optional<RoadPack> pack) {
    return pack.map(roads -> along(new LegRoads(new RoadMatcher(roads)), trips, fixes))
        .orElseGet(() -> new RoadLengths(trips, Set.of(), false));
  }

  private static RoadLengths along(LegRoads roads, List<Trip> trips, List<Fix> fixes) {
    List<Trip> measured = new ArrayList<>();
    Set<Long> alongRoads = new HashSet<>();
    for (Trip trip : trips) {
      List<Leg> legs = new ArrayList<>();
      for (Leg leg : trip.legs()) {
        Optional<Leg> found =
            BusinessRule.isMotor(leg.mode())
                ? roads.alongRoads(trip, leg, fixes)
                : Optional.empty();
        found.ifPresent(l -> alongRoads.add(l.startMs()));
        legs.add(found.orElse(leg));
      }
      measured.add(trip.withLegs(legs));
    }
    return new RoadLengths(List.copyOf(measured), Set.copyOf(alongRoads), true);
  }

  /** What a leg was measured along; empty where the contract pins no map and does not ask. */
  Optional<DistanceBy> of(Leg leg) {
    DistanceBy by = alongRoads.contains(leg.startMs()) ? DistanceBy.ROAD : DistanceBy.TRACK;
    return withMap ? Optional.of(by) : Optional.empty();
  }

  /** What a typed trip's distance comes from; empty as above. */
  Optional<DistanceBy> typed() {
    return withMap ? Optional.of(DistanceBy.TYPED) : Optional.empty();
  }
}
