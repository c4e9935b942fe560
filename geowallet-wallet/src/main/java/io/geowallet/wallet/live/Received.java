package io.geowallet.wallet.live;

import java.util.OptionalLong;

/**
 * What phones sent since this program was started.
 *
 * @param added positions that were new
 * @param unusable positions that cannot be
 * @param thrownAway requests of which something was thrown away because of a pause
 * @param lastMs when the last request came, ms since the epoch
 */
public record Received(long added, long unusable, long thrownAway, OptionalLong lastMs) {
  static final Received NOTHING = new Received(0, 0, 0, OptionalLong.empty());

  Received and(int moreAdded, int moreUnusable, boolean oneThrownAway, long nowMs) {
    return new Received(
        added + moreAdded,
        unusable + moreUnusable,
        thrownAway + (oneThrownAway ? 1 : 0),
        OptionalLong.of(nowMs));
  }
}
