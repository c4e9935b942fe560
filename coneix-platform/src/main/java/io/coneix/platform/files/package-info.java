/**
 * Files and directories that only their owner may read.
 *
 * <p>{@link io.coneix.platform.files.PrivateFiles} writes them, {@link
 * io.coneix.platform.files.DataDirectory} is the one directory of a process. The surprise: a data
 * directory is held by a lock for as long as the process lives, so that two cannot share one.
 */
@NullMarked
package io.coneix.platform.files;

import org.jspecify.annotations.NullMarked;
