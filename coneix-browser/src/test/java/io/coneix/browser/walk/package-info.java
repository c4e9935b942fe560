/**
 * Every page of every site, looked at by rules: what it loads, how wide it is, who can use it.
 *
 * <p>{@link io.coneix.browser.walk.Inspection} judges one page that is open, {@link
 * io.coneix.browser.walk.Crawl} follows all links of a site. The surprise: of pages of one kind (a
 * day, a line) one is opened in every look, and some others are only fetched.
 */
@NullMarked
package io.coneix.browser.walk;

import org.jspecify.annotations.NullMarked;
