/**
 * The operator's program: log, blind store, mailboxes and run queue over HTTP and PostgreSQL.
 *
 * <p>{@link io.coneix.platform.PlatformServer} starts it from a {@link
 * io.coneix.platform.PlatformConfig}; the enclave host is a program of its own, in {@code host}.
 * The surprise: it knows no accounts. Who holds a capability may use it, and nothing tells two
 * capabilities of one person from those of two.
 */
@NullMarked
package io.coneix.platform;

import org.jspecify.annotations.NullMarked;
