/**
 * One root secret, and all that follows from it: words, sealed file, slot keys, covers.
 *
 * <p>{@link io.coneix.evidence.key.RootSecret} is the root, {@link io.coneix.evidence.key.SlotTree}
 * gives a key to each slot of a category, {@link io.coneix.evidence.key.Cover} hands over those of
 * a set of slots and no other (THREATS, T43). The surprise: the 24 words encode the root itself;
 * the seed that BIP-39 would stretch out of them plays no part.
 */
@NullMarked
package io.coneix.evidence.key;

import org.jspecify.annotations.NullMarked;
