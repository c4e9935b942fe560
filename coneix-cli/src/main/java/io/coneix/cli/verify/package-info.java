/**
 * {@code coneix verify}: checks a bundle offline.
 *
 * <p>{@link io.coneix.cli.verify.VerifyCommand} reads two files and prints a report. The surprise:
 * exit code 0 means that everything the policy asks for passed, never that something was skipped.
 */
@NullMarked
package io.coneix.cli.verify;

import org.jspecify.annotations.NullMarked;
