/**
 * {@code ./coneix bench pages}: how long a person waits for the wallet's pages.
 *
 * <p>{@link io.coneix.cli.bench.page.PagesBench} measures; {@link
 * io.coneix.cli.bench.page.BusyWallet} makes a year of somebody who is much about. The surprise:
 * pages are served by a JVM of its own with the flags of {@code wallet open}, since this one has
 * others.
 */
@NullMarked
package io.coneix.cli.bench.page;

import org.jspecify.annotations.NullMarked;
