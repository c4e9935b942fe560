/** Shared helpers of the tests: real data, seeds, flipped bits. */
@NullMarked
package io.coneix.testkit;

import org.jspecify.annotations.NullMarked;
