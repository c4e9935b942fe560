package io.coneix.evidence.chain;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.key.RootSecret;
import java.util.Arrays;
import java.util.Optional;

/**
 * The holder's chain: value i gives the name of node i, and of no other.
 *
 * <p>The top value, of index {@value #LENGTH}, follows from the root; each lower one is the hash of
 * the one above. Pebbles every {@value #PEBBLE_DISTANCE} make a value cost fewer hashes than that.
 * Index {@value #LENGTH} is reserved for the entry that names the next chain. Immutable; secret.
 */
public final class NameChain {
  /** M: index of the top value. */
  public static final int LENGTH = 1 << 22;

  /** Index of the last node. */
  public static final int LAST_NODE = LENGTH - 1;

  /** How many indexes lie between two pebbles. */
  public static final int PEBBLE_DISTANCE = 2048;

  private static final String STEP_LABEL = "coneix/chain/step/1";

  private final int length;

  /** Values of indexes 0, d, 2d, ... length, one after the other. */
  private final SecretBytes pebbles;

  private NameChain(int length, SecretBytes pebbles) {
    this.length = length;
    this.pebbles = pebbles;
  }

  /** Walks the whole chain, 4 million hashes: about a second. */
  public static NameChain of(RootSecret root) {
    return ofLength(root, LENGTH);
  }

  /** A shorter chain, another than that of the full length: for tests. */
  static NameChain ofLength(RootSecret root, int length) {
    byte[] value = top(root).reveal(SecretAccess.FOR_CRYPTO);
    byte[] pebbles = new byte[size(length)];
    HashWalk walk = walk();
    for (int i = length / PEBBLE_DISTANCE; i >= 0; i--) {
      System.arraycopy(value, 0, pebbles, i * Sha256.SIZE, Sha256.SIZE);
      if (i > 0) {
        walk.down(value, PEBBLE_DISTANCE);
      }
    }
    Arrays.fill(value, (byte) 0);
    return new NameChain(length, SecretBytes.wrap(pebbles));
  }

  /**
   * The chain from pebbles that {@link #pebbles} gave, without the walk; empty where they are not
   * {@code root}'s. Only the top and the piece below it are compared, so the cache must be one that
   * was sealed.
   */
  public static Optional<NameChain> ofPebbles(RootSecret root, SecretBytes pebbles) {
    return ofPebbles(root, pebbles, LENGTH);
  }

  static Optional<NameChain> ofPebbles(RootSecret root, SecretBytes pebbles, int length) {
    if (pebbles.size() != size(length)) {
      return Optional.empty();
    }
    NameChain chain = new NameChain(length, pebbles);
    int highest = length / PEBBLE_DISTANCE;
    SecretBytes top = top(root);
    boolean same =
        chain.pebble(highest).equals(top)
            && chain.pebble(highest - 1).equals(walk().down(top, PEBBLE_DISTANCE));
    return same ? Optional.of(chain) : Optional.empty();
  }

  /** The pebbles, for a cache that is sealed: whoever has them can make every name. */
  public SecretBytes pebbles() {
    return pebbles;
  }

  /**
   * The value of {@code index}; costs fewer than {@value #PEBBLE_DISTANCE} hashes.
   *
   * @param index 0 to {@value #LENGTH}
   */
  public ChainValue value(int index) {
    if (index < 0 || index > length) {
      throw new IllegalArgumentException("index " + index + ", allowed 0 to " + length);
    }
    int above = (index + PEBBLE_DISTANCE - 1) / PEBBLE_DISTANCE;
    int steps = above * PEBBLE_DISTANCE - index;
    return new ChainValue(index, walk().down(pebble(above), steps));
  }

  /** The name of node {@code index}, 1 to {@value #LAST_NODE}. */
  public Bytes name(int index) {
    return value(index).name();
  }

  static HashWalk walk() {
    return new HashWalk(STEP_LABEL);
  }

  private SecretBytes pebble(int number) {
    byte[] all = pebbles.unsafeReveal(SecretAccess.FOR_CRYPTO);
    int from = number * Sha256.SIZE;
    return SecretBytes.wrap(Arrays.copyOfRange(all, from, from + Sha256.SIZE));
  }

  private static SecretBytes top(RootSecret root) {
    return root.derive("coneix/chain/top/1");
  }

  private static int size(int length) {
    return (length / PEBBLE_DISTANCE + 1) * Sha256.SIZE;
  }
}
