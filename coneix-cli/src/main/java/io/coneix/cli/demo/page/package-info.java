/**
 * The demo's start page: who is who, who saw what, why it can be believed, what is simulated.
 *
 * <p>{@link io.coneix.cli.demo.page.DemoSite} is up before the month begins; {@link
 * io.coneix.cli.demo.page.DemoState} tells it how far the demo is. The surprise: each time that the
 * page is shown, its links to the parties' pages are new, because each opens one browser, once.
 */
@NullMarked
package io.coneix.cli.demo.page;

import org.jspecify.annotations.NullMarked;
