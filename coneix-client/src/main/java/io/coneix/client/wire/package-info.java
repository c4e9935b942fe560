/**
 * The messages between client and platform, and their bounds, in one place for both sides.
 *
 * <p>Each message is a record with {@code encode} and {@code decode}; {@link
 * io.coneix.client.wire.Limits} has the sizes, {@link io.coneix.client.wire.Addresses} the
 * derivations. The surprise: an address is a hash of the capability that opens it, so that the
 * platform stores no capability.
 */
@NullMarked
package io.coneix.client.wire;

import org.jspecify.annotations.NullMarked;
