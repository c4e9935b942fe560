/**
 * The three kinds of failure, kept apart everywhere.
 *
 * <p>{@link io.coneix.evidence.error.UnusableInput} is bad input (exit 2, HTTP 4xx), {@link
 * io.coneix.evidence.error.Refused} is an answer of no (exit 1), {@link
 * io.coneix.evidence.error.Fault} is our own fault (exit 3, HTTP 5xx). Each way to fail is a
 * subclass of its own. The surprise: messages never carry the value of a secret or a position.
 */
@NullMarked
package io.coneix.evidence.error;

import org.jspecify.annotations.NullMarked;
