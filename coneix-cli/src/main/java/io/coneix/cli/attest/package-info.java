/**
 * {@code ./coneix attest}: judges SGX and TDX quotes for whoever has one.
 *
 * <p>{@link io.coneix.cli.attest.AttestCommand} is the way in; {@code coneix-attestation} judges.
 * The surprise: no network is asked for collateral, it comes from a file.
 */
@NullMarked
package io.coneix.cli.attest;

import org.jspecify.annotations.NullMarked;
