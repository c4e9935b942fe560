package io.coneix.testworld;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** A {@link SecureRandom} that gives the same bytes for the same seed: worthless for secrets. */
final class WorldRandom extends SecureRandom {
  private static final long serialVersionUID = 1;

  private final transient SplittableRandom source;

  WorldRandom(long seed) {
    source = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) source.nextInt(256);
    }
  }
}
