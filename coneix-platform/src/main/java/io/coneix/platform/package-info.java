/** Log, blind store, mailboxes, run queue over HTTP, and the enclave host. */
@NullMarked
package io.coneix.platform;

import org.jspecify.annotations.NullMarked;
