/**
 * What all commands that open pages share.
 *
 * <p>{@link io.coneix.cli.page.LaunchPage} tells the user's browser where a page is. The surprise:
 * a link never stands on a command line, where other users of the machine could read it.
 */
@NullMarked
package io.coneix.cli.page;

import org.jspecify.annotations.NullMarked;
