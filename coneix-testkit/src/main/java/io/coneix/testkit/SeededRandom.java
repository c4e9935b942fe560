package io.coneix.testkit;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/**
 * A {@link SecureRandom} that is not secure at all: the same bytes for the same seed on every JVM.
 *
 * <p>For golden files and repeatable tests of code that takes its randomness from outside. Not
 * thread-safe.
 */
public final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1;

  private final transient SplittableRandom source;

  /** Starts from {@code seed}. */
  public SeededRandom(long seed) {
    source = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) source.nextInt(256);
    }
  }

  @Override
  public byte[] generateSeed(int size) {
    byte[] seed = new byte[size];
    nextBytes(seed);
    return seed;
  }
}
