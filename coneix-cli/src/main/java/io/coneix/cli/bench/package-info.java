/**
 * {@code ./coneix bench}: how fast it is, each time against a limit measured in the same run.
 *
 * <p>{@link io.coneix.cli.bench.Benches} is the register, {@link io.coneix.cli.bench.Bench} what an
 * entry of it does. The surprise: a limit is no constant but a measurement, for example the start
 * of an empty JVM, so that the ratio means the same on every machine.
 */
@NullMarked
package io.coneix.cli.bench;

import org.jspecify.annotations.NullMarked;
