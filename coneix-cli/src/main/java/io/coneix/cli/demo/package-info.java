/**
 * {@code coneix demo}: a month of an employee's movements, from the first fix to the verified
 * statement, with every party on one machine.
 *
 * <p>{@link io.coneix.cli.demo.DemoRun} plays the parties one after the other. The surprise: only
 * the clock, the town and the authority are the demo's own; log, wallet, desk, enclave host and
 * enclave are the real ones.
 */
@NullMarked
package io.coneix.cli.demo;

import org.jspecify.annotations.NullMarked;
