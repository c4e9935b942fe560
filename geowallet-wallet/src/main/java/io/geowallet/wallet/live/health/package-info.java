/**
 * How each phone fares: when it delivered last, and when it was silent. Kept on this machine only;
 * no record and no statement holds any of it.
 */
@NullMarked
package io.geowallet.wallet.live.health;

import org.jspecify.annotations.NullMarked;
