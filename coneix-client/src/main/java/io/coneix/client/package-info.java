/**
 * The platform's HTTP interface, as a client sees it.
 *
 * <p>{@link io.coneix.client.PlatformClient} has one small client for each part: log, objects,
 * blobs, mailboxes, runs, and the enclave host's side. The surprise: nothing that the platform says
 * about the log is returned before it has been checked against the keys that the caller gave.
 */
@NullMarked
package io.coneix.client;

import org.jspecify.annotations.NullMarked;
