/**
 * What the OwnTracks applications send.
 *
 * <p>{@link io.geowallet.wallet.live.owntracks.OwnTracksParser} is the main type. The surprise: a
 * position that cannot be is acknowledged, or the phone would repeat it for ever.
 */
@NullMarked
package io.geowallet.wallet.live.owntracks;

import org.jspecify.annotations.NullMarked;
