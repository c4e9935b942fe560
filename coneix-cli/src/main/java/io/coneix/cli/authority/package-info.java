/**
 * {@code coneix authority}: vouches for companies and enclave hosts.
 *
 * <p>{@link io.coneix.cli.authority.AuthorityCommand} holds the subcommands. The surprise: an
 * accreditation is one file with everything that third parties must see of it, so that company and
 * holders need nobody else to hand it on.
 */
@NullMarked
package io.coneix.cli.authority;

import org.jspecify.annotations.NullMarked;
