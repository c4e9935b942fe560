package io.coneix.holder.log;

import io.coneix.evidence.log.Cosignature;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.log.VerifierKey;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * What one timed checkpoint says of time by a policy of k cosigners of distinct name (DESIGN 4,
 * Two-sided time). Signatures were verified before. Immutable.
 */
public record Times(LogKeys keys) {
  /** No later than this second UTC: the k-th smallest time. Empty below k cosigners. */
  public OptionalLong upperSec(TimedCheckpoint checkpoint) {
    return kth(checkpoint, Math::min, false);
  }

  /** No earlier than this second UTC: the k-th largest time. Empty below k cosigners. */
  public OptionalLong lowerSec(TimedCheckpoint checkpoint) {
    return kth(checkpoint, Math::max, true);
  }

  private OptionalLong kth(TimedCheckpoint checkpoint, LongBinaryOperator better, boolean falling) {
    Map<String, Long> byName = new TreeMap<>();
    for (Cosignature cosignature : checkpoint.cosignatures()) {
      keys.cosigner(cosignature.keyId())
          .map(VerifierKey::name)
          .ifPresent(
              name ->
                  byName.merge(name, cosignature.timeSec(), (a, b) -> better.applyAsLong(a, b)));
    }
    if (byName.size() < keys.k()) {
      return OptionalLong.empty();
    }
    List<Long> sorted = byName.values().stream().sorted().toList();
    int place = falling ? sorted.size() - keys.k() : keys.k() - 1;
    return OptionalLong.of(sorted.get(place));
  }
}
