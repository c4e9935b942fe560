/**
 * What the tests of all modules share: real data, seeds, flipped bits.
 *
 * <p>{@link io.coneix.testkit.SharedData} finds the folder of real files, {@link
 * io.coneix.testkit.Seeds} makes a test's randomness repeatable. The one surprise: a test whose
 * file is missing is skipped, not failed, and says so on standard output; on a machine that must
 * have the data, look for that line.
 */
@NullMarked
package io.coneix.testkit;

import org.jspecify.annotations.NullMarked;
