/**
 * X.509 certificates (RFC 5280) within Intel's profile: P-256, SHA-256, a handful of extensions.
 *
 * <p>{@link io.coneix.attestation.x509.Certificate} is one, {@link
 * io.coneix.attestation.x509.PemChain} reads several. The surprise: PEM is read strictly too, so
 * that no character of a chain can be changed unseen.
 */
@NullMarked
package io.coneix.attestation.x509;

import org.jspecify.annotations.NullMarked;
