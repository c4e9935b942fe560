/**
 * {@code ./coneix attest}: judges SGX and TDX quotes for whoever has one.
 *
 * <p>{@link io.coneix.cli.attest.AttestCommand} is the way in; {@code coneix-attestation} judges.
 * The surprise: judging asks no network, collateral comes from a file; {@link
 * io.coneix.cli.attest.AttestCollateral} alone fetches one.
 */
@NullMarked
package io.coneix.cli.attest;

import org.jspecify.annotations.NullMarked;
