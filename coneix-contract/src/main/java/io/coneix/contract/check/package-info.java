/**
 * Checks a run: the one implementation that enclave and verifier share.
 *
 * <p>{@link io.coneix.contract.check.JobChecker} walks the steps in the order of the design page
 * (sections 3 and 5): each step is a class of its own that takes what the steps before have proved.
 * {@link io.coneix.contract.check.RunExecutor} then runs the program. Nothing here reads a clock:
 * every time is one that the log proves. The surprise: what does not open is not an error but
 * counts as withheld, while what was opened and does not fit ends the run.
 */
@NullMarked
package io.coneix.contract.check;

import org.jspecify.annotations.NullMarked;
