/**
 * Objects on disk, each sealed in a file of its own.
 *
 * <p>{@link io.coneix.requester.store.SealedFiles} writes atomically and durably. The surprise:
 * file names are keyed hashes, so that a listing of the directory tells nothing.
 */
@NullMarked
package io.coneix.requester.store;

import org.jspecify.annotations.NullMarked;
