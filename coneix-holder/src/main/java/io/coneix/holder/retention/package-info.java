/**
 * Removes sealed records from the wallet's store.
 *
 * <p>{@link io.coneix.holder.retention.RecordRetention} is the way in. The surprise: nodes, hashes
 * and commitments stay, so everything that was proved stays proved; a run about what is gone counts
 * it as withheld.
 */
@NullMarked
package io.coneix.holder.retention;

import org.jspecify.annotations.NullMarked;
