/**
 * Jazzer targets, one for each application on phones; {@code PhoneDecodersFuzzTest} runs the same
 * decoders over damaged requests without Jazzer.
 */
@NullMarked
package io.geowallet.wallet.live.fuzz;

import org.jspecify.annotations.NullMarked;
