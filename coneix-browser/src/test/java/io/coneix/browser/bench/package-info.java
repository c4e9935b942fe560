/**
 * How long a person waits for a map in a real browser.
 *
 * <p>{@link io.coneix.browser.bench.MapStandsBench} is run by name, as docs/benchmarks.md says. The
 * surprise: it is no test, since a busy machine would make it fail; it prints, and checks nothing
 * but that the map came.
 */
@NullMarked
package io.coneix.browser.bench;

import org.jspecify.annotations.NullMarked;
