/**
 * What a wallet seals to an enclave for one run.
 *
 * <p>{@link io.coneix.contract.job.Inputs} holds all that an answer can depend on, {@link
 * io.coneix.contract.job.Job} the rest. The surprise: the inputs' digest is logged before the run,
 * so only these inputs can run (THREATS, T10).
 */
@NullMarked
package io.coneix.contract.job;

import org.jspecify.annotations.NullMarked;
