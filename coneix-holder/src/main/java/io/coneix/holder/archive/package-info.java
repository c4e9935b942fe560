/**
 * The wallet in the blind store: what changed is written there, so that 24 words bring it back.
 *
 * <p>{@link io.coneix.holder.archive.Archive} writes, {@link io.coneix.holder.archive.Recovery}
 * reads. The surprise: all blobs have one size, so a still day looks like a day of travel (THREATS,
 * T19).
 */
@NullMarked
package io.coneix.holder.archive;

import org.jspecify.annotations.NullMarked;
