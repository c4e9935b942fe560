/**
 * The log: an append-only Merkle tree of 64-byte entries in PostgreSQL (DESIGN 4).
 *
 * <p>Life of an entry: {@link io.coneix.platform.log.LogService} takes it, {@link
 * io.coneix.platform.log.LogWriter} gathers what waits into one transaction that inserts the names
 * and sets (size, root), commits, and only then signs and publishes the checkpoint; receipts come
 * last. Killed before the commit, nothing has happened; after it, the next start signs the state.
 * The surprise: a writer that finds another state than it knew starts over from the database.
 */
@NullMarked
package io.coneix.platform.log;

import org.jspecify.annotations.NullMarked;
