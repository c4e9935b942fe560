/**
 * Quotes of Intel SGX and TDX as bytes and as fields: versions 3, 4 and 5.
 *
 * <p>{@link io.coneix.attestation.quote.Quote} starts. Nothing here is believed yet: that is for
 * {@code verify}. The surprise: a quote may end in zero padding, since drivers hand out whole
 * buffers; anything else behind the end is refused.
 */
@NullMarked
package io.coneix.attestation.quote;

import org.jspecify.annotations.NullMarked;
