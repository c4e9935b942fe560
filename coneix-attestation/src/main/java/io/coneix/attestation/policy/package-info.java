/**
 * Whether genuine evidence is good enough: a step of its own after the verdict.
 *
 * <p>{@link io.coneix.attestation.policy.AttestationPolicy} judges. The surprise: nothing can make
 * it accept a debug enclave or a revoked platform.
 */
@NullMarked
package io.coneix.attestation.policy;

import org.jspecify.annotations.NullMarked;
