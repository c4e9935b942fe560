/**
 * A synthetic world in memory, for tests and benches only: a log with a settable time, an
 * authority, a company, an enclave, a holder with a chain of nodes.
 *
 * <p>Start at {@link io.coneix.testworld.World}; {@link io.coneix.testworld.JobBuilder} makes jobs
 * that are right but for the one thing that a test breaks. Everything follows from a seed. The
 * surprise: keys and randomness here are worthless, and no program of the product may use them.
 */
@NullMarked
package io.coneix.testworld;

import org.jspecify.annotations.NullMarked;
