/**
 * What a wallet keeps on disk: one SQLite file in which every value is sealed.
 *
 * <p>{@link io.coneix.holder.store.HolderStore} opens it for one process alone. The surprise: keys
 * of rows that would tell when somebody moved are hidden as well, so such tables have no order.
 */
@NullMarked
package io.coneix.holder.store;

import org.jspecify.annotations.NullMarked;
