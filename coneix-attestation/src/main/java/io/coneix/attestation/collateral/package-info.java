/**
 * What Intel publishes for the judgement of quotes: TCB info, QE identity, and their signatures.
 *
 * <p>{@link io.coneix.attestation.collateral.Collateral} is the set of nine fields. The surprise:
 * signatures are over the text as it was received, so that a text is never parsed and written
 * again.
 */
@NullMarked
package io.coneix.attestation.collateral;

import org.jspecify.annotations.NullMarked;
