/**
 * The data directory of a role: private to its owner, marked with its role, used by one process.
 *
 * <p>{@link io.coneix.cli.data.DataDirectory} opens and locks it, {@link
 * io.coneix.cli.data.DefaultLocation} says where it is when nobody says otherwise. The surprise: a
 * directory that holds other files and no mark of ours is refused, so that {@code --data /tmp}
 * cannot change the permissions of a place that everybody uses.
 */
@NullMarked
package io.coneix.cli.data;

import org.jspecify.annotations.NullMarked;
