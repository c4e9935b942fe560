/**
 * The run queue: sealed jobs on their way to one enclave each, and statements on their way back.
 *
 * <p>{@link io.coneix.platform.queue.RunQueue} has the transitions, {@link
 * io.coneix.platform.queue.Liveness} tells which enclaves are alive. The surprise: the tables hold
 * no times. Whether an enclave lives, each process judges by its own steady clock, from counters
 * that move.
 */
@NullMarked
package io.coneix.platform.queue;

import org.jspecify.annotations.NullMarked;
