/**
 * Places at which a process may die, by name.
 *
 * <p>Tests end the process at each {@link io.coneix.holder.fault.Step} and start it again. The
 * surprise: production code calls them too, with a listener that does nothing.
 */
@NullMarked
package io.coneix.holder.fault;

import org.jspecify.annotations.NullMarked;
