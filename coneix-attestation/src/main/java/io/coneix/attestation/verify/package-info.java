/**
 * Intel's procedure of quote verification, step by step, at a given instant.
 *
 * <p>{@link io.coneix.attestation.verify.QuoteVerifier} starts, {@link
 * io.coneix.attestation.verify.Step} lists the steps under Intel's names, {@link
 * io.coneix.attestation.verify.Verdict} ends. The surprise: whether genuine evidence is good enough
 * is not asked here, but in {@code policy}.
 */
@NullMarked
package io.coneix.attestation.verify;

import org.jspecify.annotations.NullMarked;
