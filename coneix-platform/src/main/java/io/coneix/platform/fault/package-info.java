/**
 * Named places on the path at which a test can kill the process.
 *
 * <p>{@link io.coneix.platform.fault.FaultPoints} is injected; production passes {@link
 * io.coneix.platform.fault.FaultPoints#NONE}. The surprise: the halting kind ends the JVM as a
 * {@code kill -9} does, without hooks, so that what survives is only what is durable.
 */
@NullMarked
package io.coneix.platform.fault;

import org.jspecify.annotations.NullMarked;
