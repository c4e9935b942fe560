/**
 * The transparency log as its users see it: entries, checkpoints, cosignatures and Merkle proofs.
 *
 * <p>{@link io.coneix.evidence.log.LogProof} proves many entries and their times at once and is
 * what jobs and bundles carry; {@link io.coneix.evidence.log.Receipt} proves one entry in the C2SP
 * form. Formats: C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof;
 * hashing: RFC 6962. The surprise: a checkpoint has no time of its own, only its cosignatures have.
 */
@NullMarked
package io.coneix.evidence.log;

import org.jspecify.annotations.NullMarked;
