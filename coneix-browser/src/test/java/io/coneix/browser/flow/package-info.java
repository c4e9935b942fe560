/**
 * What people do with the pages, from the first click to the last, in a real browser.
 *
 * <p>{@link io.coneix.browser.flow.Steps} is a browser that also inspects every page that it comes
 * by. The surprise: all share one demo, so a test leaves what others look at as it was.
 */
@NullMarked
package io.coneix.browser.flow;

import org.jspecify.annotations.NullMarked;
