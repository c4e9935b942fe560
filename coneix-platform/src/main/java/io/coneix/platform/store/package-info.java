/**
 * What the platform keeps for others without knowing what it is: public objects by hash, blobs by
 * capability, messages in mailboxes.
 *
 * <p>{@link io.coneix.platform.store.BlindStore} has all three. The surprise: every write is
 * idempotent, and none of the tables says when, by whom or in which order a row came.
 */
@NullMarked
package io.coneix.platform.store;

import org.jspecify.annotations.NullMarked;
