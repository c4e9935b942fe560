/**
 * Every secret of a wallet, derived from its root.
 *
 * <p>{@link io.coneix.holder.key.HolderKeys} is the only place where labels of the holder's keys
 * stand. The surprise: keys of a contract follow from the hash of its offer, so that 24 words and
 * the offer give them all back.
 */
@NullMarked
package io.coneix.holder.key;

import org.jspecify.annotations.NullMarked;
