/**
 * Immutable byte strings, secret ones apart from public ones.
 *
 * <p>{@link io.coneix.evidence.bytes.Bytes} is the one public byte type, {@link
 * io.coneix.evidence.bytes.SecretBytes} the one for secrets. The surprise: reading a secret asks
 * for {@link io.coneix.evidence.bytes.SecretAccess}, so that one text search finds each place that
 * does.
 */
@NullMarked
package io.coneix.evidence.bytes;

import org.jspecify.annotations.NullMarked;
