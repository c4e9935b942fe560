/**
 * Live recording: positions that a phone sends, and the keeper that closes each slot in time.
 *
 * <p>{@link io.geowallet.wallet.live.Live} is what pages know of it. The surprise: it runs beside
 * the pages, on threads of its own, and the demo has none of it, because its clock stands still.
 */
@NullMarked
package io.geowallet.wallet.live;

import org.jspecify.annotations.NullMarked;
