/**
 * Evidence about enclaves, and what it is worth.
 *
 * <p>{@link io.coneix.attestation.verify.QuoteVerifier} judges quotes of Intel SGX and TDX. {@link
 * io.coneix.attestation.SimulationEvidence} is a software key of the enclave host. The surprise: it
 * is a type of its own with a media type of its own, so that it can never pass for a quote
 * (THREATS, T30).
 */
@NullMarked
package io.coneix.attestation;

import org.jspecify.annotations.NullMarked;
