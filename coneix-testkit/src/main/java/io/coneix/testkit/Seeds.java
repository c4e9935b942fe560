package io.coneix.testkit;

import java.util.SplittableRandom;

/**
 * Seeds of property tests. The default seed is fixed, so that a build is repeatable; {@code
 * -Dconeix.seed=N} tries another, and {@code -Dconeix.seed=random} draws one. Each use prints the
 * seed, so that a failing run can be repeated.
 */
public final class Seeds {
  /** Name of the system property that overrides the default seed. */
  public static final String PROPERTY = "coneix.seed";

  private Seeds() {}

  /** The seed for the test called {@code label}, printed on standard output. */
  public static long seed(String label, long defaultSeed) {
    String wanted = System.getProperty(PROPERTY, Long.toString(defaultSeed));
    long seed = wanted.equals("random") ? System.nanoTime() : Long.parseLong(wanted);
    System.out.println(label + ": repeat with -D" + PROPERTY + "=" + seed);
    return seed;
  }

  /** A generator started from {@link #seed}; the same on every JVM and version. */
  public static SplittableRandom random(String label, long defaultSeed) {
    return new SplittableRandom(seed(label, defaultSeed));
  }
}
