/**
 * The shape and bounds of an answer.
 *
 * <p>{@link io.coneix.contract.schema.AnswerSchema} is enforced outside the program (THREATS, T16).
 * The surprise: answers are integers only; labels and units live in the schema.
 */
@NullMarked
package io.coneix.contract.schema;

import org.jspecify.annotations.NullMarked;
