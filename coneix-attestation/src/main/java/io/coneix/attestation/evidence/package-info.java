/**
 * What ties an enclave's keys to its evidence, and where evidence comes from.
 *
 * <p>{@link io.coneix.attestation.evidence.KeyBinding} starts: its hash is the report data of a
 * quote. {@link io.coneix.attestation.evidence.HardwareEvidence} is the object that is logged. The
 * surprise: nobody of ours signs hardware evidence, and no byte string is both it and simulated
 * evidence (THREATS, T30). Sources are named here; devices are read in {@code coneix-enclave}.
 */
@NullMarked
package io.coneix.attestation.evidence;

import org.jspecify.annotations.NullMarked;
