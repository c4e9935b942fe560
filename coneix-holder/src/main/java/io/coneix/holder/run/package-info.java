/**
 * Runs: from the records of a period to the statement that they end in.
 *
 * <p>{@link io.coneix.holder.run.RunSender} walks the path and can be started again at any step of
 * it. The surprise: once a run's name is used, only the very same inputs can run, so they are kept
 * before the name is (THREATS, T10, T12).
 */
@NullMarked
package io.coneix.holder.run;

import org.jspecify.annotations.NullMarked;
