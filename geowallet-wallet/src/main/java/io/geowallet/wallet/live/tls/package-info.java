/**
 * Protection on the way from a phone to the wallet (THREATS, T38): an authority of the wallet's
 * own, made once and pinned by its fingerprint, and a certificate from it for the address that the
 * wallet listens on. Both keys lie sealed in the store.
 */
@NullMarked
package io.geowallet.wallet.live.tls;

import org.jspecify.annotations.NullMarked;
