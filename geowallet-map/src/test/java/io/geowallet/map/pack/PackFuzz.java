package io.geowallet.map.pack;

import io.geowallet.map.osm.UnreadableMap;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.road.MalformedPack;
import io.geowallet.mobility.road.RoadMatcher;
import io.geowallet.mobility.road.RoadPack;
import io.geowallet.mobility.road.Travel;
import java.util.ArrayList;
import java.util.List;

/** Jazzer target: a pack is refused by a declared error, or read and matched without a fault. */
public final class PackFuzz {
  private PackFuzz() {}

  /** Called by Jazzer with what it has made up. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      RoadPack pack = RoadPack.open(data);
      for (int edge = 0; edge < pack.edges(); edge++) {
        pack.name(edge);
        pack.ref(edge);
      }
      new RoadMatcher(pack).match(fixes(), Travel.ROAD);
      GroundCodec.decode(pack.ground());
    } catch (MalformedPack e) {
      require(e.expected(), e.found(), e);
    } catch (UnreadableMap e) {
      require(e.expected(), e.found(), e);
    }
  }

  private static void require(String expected, String found, RuntimeException e) {
    if (expected.isBlank() || found.isBlank()) {
      throw new IllegalStateException("a message without its parts", e);
    }
  }

  private static List<Fix> fixes() {
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      fixes.add(Fix.at(1_000L * i, 470_000_000 + 2_500 * i, 30_000_000 + 1_000 * i));
    }
    return fixes;
  }
}
