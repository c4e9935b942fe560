/**
 * How well a record's time, binding and source are proved.
 *
 * <p>{@link io.coneix.evidence.grade.Grade} is the three together; constants are in the order best
 * first, which is also their wire number. The surprise: {@code live-unwitnessed} ranks above {@code
 * late}, yet does not meet a minimum of {@code live}.
 */
@NullMarked
package io.coneix.evidence.grade;

import org.jspecify.annotations.NullMarked;
