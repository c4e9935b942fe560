/**
 * {@code coneix platform}: runs the log, the blind store, the mailboxes and the run queue.
 *
 * <p>{@link io.coneix.cli.platform.PlatformServe} starts the server and waits for a signal. The
 * surprise: without {@code --db} it brings its own PostgreSQL, durable and with a password.
 */
@NullMarked
package io.coneix.cli.platform;

import org.jspecify.annotations.NullMarked;
