/**
 * The data of one category in one slot, padded and sealed.
 *
 * <p>{@link io.coneix.evidence.record.RecordSealer} seals, {@link
 * io.coneix.evidence.record.RecordOpener} opens. The surprise: a record that does not open is no
 * error but withheld, whatever the reason; and AES-GCM alone would allow two readings of one
 * ciphertext, so the reference carries a commitment to the key (THREATS, T03).
 */
@NullMarked
package io.coneix.evidence.record;

import org.jspecify.annotations.NullMarked;
