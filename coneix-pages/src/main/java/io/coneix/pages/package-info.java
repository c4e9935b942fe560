/**
 * What all local pages share: the server, its guard, layout, languages, number formats.
 *
 * <p>A service describes itself as a {@link io.coneix.pages.Site}; {@link
 * io.coneix.pages.PageServer} serves it on a loopback port to whoever holds the launch link. The
 * surprise: every path begins with a secret of this start, because cookies do not keep the ports of
 * one host apart.
 */
@NullMarked
package io.coneix.pages;

import org.jspecify.annotations.NullMarked;
