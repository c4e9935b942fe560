/**
 * Which slots a contract covers, by arithmetic on lists that the contract itself carries.
 *
 * <p>{@link io.coneix.contract.scope.TimeScope} turns weekdays, hours and holidays into slots. The
 * surprise: time zones are a list of transitions, so no table of a JVM can change a scope (THREATS,
 * T33).
 */
@NullMarked
package io.coneix.contract.scope;

import org.jspecify.annotations.NullMarked;
