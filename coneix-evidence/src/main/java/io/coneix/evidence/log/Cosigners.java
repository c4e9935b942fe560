package io.coneix.evidence.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The cosigners of a policy, looked up by key id, and counted by name. Immutable.
 *
 * <p>{@link VerifierKey#keyId} is a hash: here it is computed once for each key.
 */
final class Cosigners {
  /** A time that no cosignature has. */
  static final long NEVER = Long.MAX_VALUE;

  private final int k;
  private final Map<Integer, VerifierKey> keys = new HashMap<>();
  private final Map<Integer, Integer> nameOfKey = new HashMap<>();
  private final int names;

  private Cosigners(LogKeys policy) {
    k = policy.k();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (VerifierKey key : policy.cosigners()) {
      int number = numbers.computeIfAbsent(key.name(), name -> numbers.size());
      keys.put(key.keyId(), key);
      nameOfKey.put(key.keyId(), number);
    }
    names = numbers.size();
  }

  static Cosigners of(LogKeys policy) {
    return new Cosigners(policy);
  }

  /** Number of distinct names. */
  int names() {
    return names;
  }

  /** The key with that id. */
  Optional<VerifierKey> key(int keyId) {
    return Optional.ofNullable(keys.get(keyId));
  }

  /** Which of the distinct names the key has, from 0; the key is known. */
  int nameOf(int keyId) {
    @Nullable Integer name = nameOfKey.get(keyId);
    if (name == null) {
      throw new IllegalArgumentException("unknown key id");
    }
    return name;
  }

  /** Refuses fewer than k known cosigners of distinct name; checks no signature. */
  void requireEnough(long size, List<Cosignature> cosignatures) {
    long found =
        cosignatures.stream()
            .filter(c -> keys.containsKey(c.keyId()))
            .map(c -> nameOf(c.keyId()))
            .distinct()
            .count();
    if (found < k) {
      throw new TooFewCosignatures(size, k, found);
    }
  }

  /**
   * The k-th smallest of one time for each name, {@link #NEVER} where a name has none: with fewer
   * than k liars, at least one honest cosigner had seen the tree by then.
   */
  OptionalLong kthSmallest(long[] timeByName) {
    long[] sorted = timeByName.clone();
    Arrays.sort(sorted);
    long time = sorted[k - 1];
    return time == NEVER ? OptionalLong.empty() : OptionalLong.of(time);
  }

  /**
   * The k-th largest of the times, one for each name: with fewer than k liars, at least one honest
   * cosigner signed no earlier than that.
   */
  OptionalLong kthLargest(List<Cosignature> known) {
    Map<Integer, Long> latest = new HashMap<>();
    for (Cosignature cosignature : known) {
      latest.merge(nameOf(cosignature.keyId()), cosignature.timeSec(), Math::max);
    }
    List<Long> sorted = new ArrayList<>(latest.values());
    sorted.sort(null);
    return sorted.size() < k
        ? OptionalLong.empty()
        : OptionalLong.of(sorted.get(sorted.size() - k));
  }
}
