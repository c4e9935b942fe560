/**
 * The phones that may add positions, each with a token of its own.
 *
 * <p>{@link io.geowallet.wallet.live.device.DeviceBook} is the main type. The surprise: a token is
 * shown once; the wallet keeps its hash only.
 */
@NullMarked
package io.geowallet.wallet.live.device;

import org.jspecify.annotations.NullMarked;
