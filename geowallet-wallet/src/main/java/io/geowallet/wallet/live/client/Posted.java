package io.geowallet.wallet.live.client;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one request of a phone holds.
 *
 * @param fixes the usable positions, in the order in which they came
 * @param unusable positions whose place or time cannot be
 */
public record Posted(List<Fix> fixes, int unusable) {
  /** Nothing, which is answered like everything else. */
  public static final Posted NOTHING = new Posted(List.of(), 0);

  /** Copies the list. */
  public Posted {
    fixes = List.copyOf(fixes);
  }

  /** One position, or one that cannot be. */
  public static Posted of(Optional<Fix> fix) {
    return new Posted(fix.stream().toList(), fix.isPresent() ? 0 : 1);
  }

  /** Both, the other's behind. */
  public Posted and(Posted other) {
    List<Fix> all = new ArrayList<>(fixes);
    all.addAll(other.fixes);
    return new Posted(all, unusable + other.unusable);
  }

  /** Those from later than {@code latestMs} cannot be either: no clock is so far ahead. */
  public Posted until(long latestMs) {
    List<Fix> kept = fixes.stream().filter(f -> f.timeMs() <= latestMs).toList();
    return new Posted(kept, unusable + fixes.size() - kept.size());
  }
}
