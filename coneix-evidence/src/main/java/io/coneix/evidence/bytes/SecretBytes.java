package io.coneix.evidence.bytes;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Secret bytes: printed nowhere, compared in constant time, wiped on demand.
 *
 * <p>{@code hashCode} is constant, because a hash could leak key material into a log or a map's
 * order. {@link #wipe} is best effort on a JVM, whose collector may have moved the array before.
 * Thread-safe but for {@link #wipe}, after which reading throws {@link IllegalStateException}.
 */
public final class SecretBytes {
  private final byte[] value;
  private volatile boolean wiped;

  private SecretBytes(byte[] value) {
    this.value = value;
  }

  /** A copy of {@code value}; the caller keeps, and should wipe, its own array. */
  public static SecretBytes of(byte[] value) {
    return new SecretBytes(value.clone());
  }

  /** Takes over {@code value} without a copy. */
  public static SecretBytes wrap(byte[] value) {
    return new SecretBytes(value);
  }

  /** {@code size} fresh random bytes. */
  public static SecretBytes random(int size, SecureRandom random) {
    byte[] value = new byte[size];
    random.nextBytes(value);
    return new SecretBytes(value);
  }

  /** Length in bytes. */
  public int size() {
    return value.length;
  }

  /** A copy of the secret; {@code access} says why it is read. */
  public byte[] reveal(SecretAccess access) {
    if (wiped) {
      throw new IllegalStateException("secret was wiped, read " + access);
    }
    return value.clone();
  }

  /** The secret without a copy, for a cryptographic operation that does not keep or change it. */
  public byte[] unsafeReveal(SecretAccess access) {
    if (wiped) {
      throw new IllegalStateException("secret was wiped, read " + access);
    }
    return value;
  }

  /** Overwrites the secret with zeros; later reads throw. */
  public void wipe() {
    wiped = true;
    Arrays.fill(value, (byte) 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecretBytes that && MessageDigest.isEqual(value, that.value);
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return "secret of " + value.length + " bytes";
  }
}
