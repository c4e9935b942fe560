/**
 * Contracts and runs: what the parties sign, what an enclave computes, and how it is checked.
 *
 * <p>Start at {@link io.coneix.contract.acceptance.Contract} and {@link
 * io.coneix.contract.job.Job}. Nothing here does input or output or reads a clock. The surprise:
 * enclave and verifier share one implementation of the checks, in this module.
 */
@NullMarked
package io.coneix.contract;

import org.jspecify.annotations.NullMarked;
