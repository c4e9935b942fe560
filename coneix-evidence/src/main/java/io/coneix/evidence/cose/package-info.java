/**
 * COSE_Sign1 (RFC 9052, section 4.2) with Ed25519 and a typed header (RFC 9596).
 *
 * <p>{@link io.coneix.evidence.cose.Sign1} signs and verifies; {@link
 * io.coneix.evidence.cose.ObjectType} lists every kind of object that is signed. The surprise: the
 * type also enters the external data, so no signature can serve as another's (THREATS, T35).
 */
@NullMarked
package io.coneix.evidence.cose;

import org.jspecify.annotations.NullMarked;
