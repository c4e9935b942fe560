/**
 * Phones that post into drop boxes while the wallet sleeps (THREATS, T48).
 *
 * <p>{@link io.coneix.holder.drop.DropKeeper} binds phones, fetches what they posted and hands it
 * to the graph. The surprise: what lacks the fixed first bytes, or came before its phone was bound,
 * is no drop record; the service gets the plaintext and records it as its own.
 */
@NullMarked
package io.coneix.holder.drop;

import org.jspecify.annotations.NullMarked;
