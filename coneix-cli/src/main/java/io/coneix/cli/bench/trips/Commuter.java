package io.coneix.cli.bench.trips;

import io.geowallet.mobility.Fix;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Makes the fixes of somebody who drives to and fro along streets with corners and lights, and
 * stays in between; with noise that wanders. The same parameters give the same fixes. Stateless.
 */
final class Commuter {
  private static final long START_MS = 1_400_000_000_000L;
  private static final int LAT_E7 = 488_500_000;
  private static final int LON_E7 = 23_500_000;
  private static final double E7_PER_M_NORTH = 89.9;
  private static final double E7_PER_M_EAST = 136.5;
  private static final double BLOCK_M = 400;
  private static final double SPEED = 12;
  private static final double LIGHT_EVERY_S = 90;
  private static final double LIGHT_S = 20;
  private static final double NOISE_M = 2;
  private static final double KEPT = 0.9;

  private Commuter() {}

  /**
   * Gives fixes one by one.
   *
   * @param count how many
   * @param stepMs time between two
   * @param driveS length of each drive in seconds
   * @param stayS length of each stay in seconds
   */
  static void fixes(long count, long stepMs, long driveS, long stayS, Consumer<Fix> out) {
    SplittableRandom random = new SplittableRandom(7);
    double east = 0;
    double north = 0;
    for (long i = 0; i < count; i++) {
      double metres = metres(i * stepMs / 1000.0, driveS, stayS);
      double blocks = Math.floor(metres / BLOCK_M);
      double rest = metres - blocks * BLOCK_M;
      double eastBlocks = Math.ceil(blocks / 2) * BLOCK_M;
      double northBlocks = Math.floor(blocks / 2) * BLOCK_M;
      boolean eastwards = blocks % 2 == 0;
      east = KEPT * east + NOISE_M * (random.nextDouble() - 0.5) * 2;
      north = KEPT * north + NOISE_M * (random.nextDouble() - 0.5) * 2;
      double x = eastBlocks + (eastwards ? rest : 0) + east;
      double y = northBlocks + (eastwards ? 0 : rest) + north;
      out.accept(
          Fix.at(
                  START_MS + i * stepMs,
                  LAT_E7 + (int) (y * E7_PER_M_NORTH),
                  LON_E7 + (int) (x * E7_PER_M_EAST))
              .withAccuracyDm(80));
    }
  }

  /** How far from the first place: there in one period, back in the next. */
  private static double metres(double seconds, long driveS, long stayS) {
    double period = driveS + stayS;
    double whole = Math.floor(seconds / period);
    double driven = Math.min(driveS, seconds - whole * period);
    double lights = Math.floor(driven / LIGHT_EVERY_S);
    double moving = Math.min(driven - lights * LIGHT_EVERY_S, LIGHT_EVERY_S - LIGHT_S);
    double metres = SPEED * (lights * (LIGHT_EVERY_S - LIGHT_S) + moving);
    double all = SPEED * driveS * (LIGHT_EVERY_S - LIGHT_S) / LIGHT_EVERY_S;
    return whole % 2 == 0 ? metres : Math.max(0, all - metres);
  }
}
