/**
 * The log as a wallet asks it: places of entries, and hashes for proofs.
 *
 * <p>{@link io.coneix.holder.log.EntryFinder} finds entries by name. The surprise: nothing is
 * believed that does not lead to a checkpoint with the log's signature.
 */
@NullMarked
package io.coneix.holder.log;

import org.jspecify.annotations.NullMarked;
