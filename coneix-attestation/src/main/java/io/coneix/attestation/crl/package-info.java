/**
 * Certificate revocation lists (RFC 5280, section 5) within Intel's profile.
 *
 * <p>{@link io.coneix.attestation.crl.Crl} is one. The surprise: a list without its signature
 * proves nothing, so nothing is asked of one before it is checked.
 */
@NullMarked
package io.coneix.attestation.crl;

import org.jspecify.annotations.NullMarked;
