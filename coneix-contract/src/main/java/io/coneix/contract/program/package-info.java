/**
 * The seam between the platform and a service's analyses.
 *
 * <p>{@link io.coneix.contract.program.Program} is what a service implements. The surprise: a
 * program sees opened records only, has no keys, and cannot write text.
 */
@NullMarked
package io.coneix.contract.program;

import org.jspecify.annotations.NullMarked;
