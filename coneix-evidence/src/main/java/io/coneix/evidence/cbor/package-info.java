/**
 * Deterministic CBOR (RFC 8949, section 4.2) without floats: one value has one encoding.
 *
 * <p>{@link io.coneix.evidence.cbor.Cbor} encodes and decodes trees of {@link
 * io.coneix.evidence.cbor.CborValue}; {@link io.coneix.evidence.cbor.Fields} reads an array field
 * by field. The surprise: integers are limited to 64 bits with sign, and tags are limited to
 * COSE's.
 */
@NullMarked
package io.coneix.evidence.cbor;

import org.jspecify.annotations.NullMarked;
