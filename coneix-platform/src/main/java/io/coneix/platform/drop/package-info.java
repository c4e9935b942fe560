/**
 * Drop boxes: ciphertext that phones post, each logged on arrival (THREATS, T48).
 *
 * <p>{@link io.coneix.platform.drop.DropBoxes} is the main type. The surprise: a body that was
 * posted before gets no second place, and one that was acknowledged is in the published log.
 */
@NullMarked
package io.coneix.platform.drop;

import org.jspecify.annotations.NullMarked;
