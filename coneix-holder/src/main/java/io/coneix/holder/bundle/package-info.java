/**
 * The holder's bundle: a file that proves every node of the runs and lets the program run again.
 *
 * <p>{@link io.coneix.holder.bundle.HolderBundle} writes it. The surprise: it holds the data itself
 * and values of the name chain, so it is the holder's to keep, not to publish.
 */
@NullMarked
package io.coneix.holder.bundle;

import org.jspecify.annotations.NullMarked;
