package io.geowallet.wallet.live.owntracks;

import io.geowallet.mobility.Fix;
import java.util.List;

/**
 * What one request of the OwnTracks application holds.
 *
 * @param fixes the usable positions, in the order in which they came
 * @param unusable positions whose place or time cannot be
 */
public record OwnTracksPost(List<Fix> fixes, int unusable) {
  /** Copies the list. */
  public OwnTracksPost {
    fixes = List.copyOf(fixes);
  }
}
