package io.coneix.cli.bench.accuracy;

import io.coneix.cli.bench.road.TownMatching;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drives through the demo's town laid onto its roads, with an error of 5, 15 and 40 m that is new
 * with each second's fix; beside it one that lasts for 30 s, and fixes 5 s apart.
 */
final class TownRow {
  private static final double[][] AIMS = {{5, 0.005}, {15, 0.01}, {40, 0.03}};
  private static final double RIGHT_ROAD = 0.98;
  private static final double LASTING_S = 30;
  private static final long SPARSE_MS = 5_000;

  private TownRow() {}

  static AccuracyRow of() {
    TownMatching town = TownMatching.of(1);
    List<Aim> aims = new ArrayList<>();
    List<Map<String, Object>> detail = new ArrayList<>();
    for (double[] aim : AIMS) {
      String noise = (int) aim[0] + " m noise, ";
      TownMatching.Result result = town.measure(aim[0]);
      aims.add(Aim.atMost(noise + "median length error", result.medianError(), aim[1]));
      aims.add(Aim.atMost(noise + "error of the sum", result.totalError(), aim[1]));
      aims.add(Aim.atLeast(noise + "on the right road", result.rightRoad(), RIGHT_ROAD));
      detail.add(line(noise + "new each second", result));
      detail.add(line(noise + "lasting 30 s", town.measure(aim[0], LASTING_S, 1_000, true)));
      detail.add(line(noise + "new every 5 s", town.measure(aim[0], 0, SPARSE_MS, true)));
    }
    return new AccuracyRow("town", aims, detail);
  }

  private static Map<String, Object> line(String noise, TownMatching.Result result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("noise", noise);
    line.put("median", result.medianError());
    line.put("worst", result.worstError());
    line.put("sum", result.totalError());
    line.put("right_road", result.rightRoad());
    return line;
  }
}
