package io.coneix.cli.demo.town;

import java.nio.charset.StandardCharsets;

/**
 * The demo's randomness: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014), written out so that one seed gives the same town and month on every JDK.
 *
 * <p>Predictable by design: never a source of keys. Not safe for use by several threads.
 */
public final class DemoRandom {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /** A generator that starts from {@code seed}; every long is a seed. */
  public DemoRandom(long seed) {
    this.state = seed;
  }

  /**
   * A generator of its own for the part of the demo called {@code label}, so that a change in one
   * part does not shift the numbers of all others.
   */
  public static DemoRandom of(long seed, String label) {
    long state = mix(seed);
    for (byte b : label.getBytes(StandardCharsets.UTF_8)) {
      state = mix(state + GAMMA + b);
    }
    return new DemoRandom(state);
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += GAMMA;
    return mix(state);
  }

  /** Uniform, 0 included, 1 excluded. */
  public double unit() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Uniform, {@code low} included, {@code high} excluded. */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** Uniform whole number, 0 included, {@code bound} excluded; {@code bound} is at least 1. */
  public int below(int bound) {
    return (int) (unit() * bound);
  }

  /** True with the given probability, 0 to 1. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Normal with mean 0 and deviation 1 (Box and Muller, 1958; the second value is dropped). */
  public double gaussian() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * Math.PI * unit());
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
