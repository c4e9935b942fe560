/**
 * Collateral for judging quotes, fetched from Intel's PCS or a PCCS, kept until its next update.
 *
 * <p>{@link io.coneix.platform.collateral.CollateralCache} is what an enclave host asks; {@link
 * io.coneix.platform.collateral.CollateralClient} speaks HTTP. The surprise: servers are not
 * believed. What does not verify under the pinned root is neither returned nor kept, so that plain
 * HTTP to a cache in the next rack loses nothing but privacy.
 */
@NullMarked
package io.coneix.platform.collateral;

import org.jspecify.annotations.NullMarked;
