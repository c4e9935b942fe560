/**
 * Strict DER (X.690) as far as certificates and revocation lists need it, and P-256 signatures.
 *
 * <p>{@link io.coneix.attestation.der.DerReader} starts. The surprise: it reads no BER at all. One
 * value has one encoding, so that no byte outside of a signature can be changed unseen.
 */
@NullMarked
package io.coneix.attestation.der;

import org.jspecify.annotations.NullMarked;
