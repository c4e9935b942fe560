/**
 * What an authority signs: who a company is, what it may ask, which hosts run enclaves.
 *
 * <p>{@link io.coneix.contract.authority.Registration} is an upper bound that the holder cannot
 * waive. The surprise: validity is judged at logged times, never at the time of a clock.
 */
@NullMarked
package io.coneix.contract.authority;

import org.jspecify.annotations.NullMarked;
