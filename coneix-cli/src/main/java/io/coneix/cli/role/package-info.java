/**
 * What the commands of roles with a root secret share.
 *
 * <p>{@link io.coneix.cli.role.RootFile} creates and opens the sealed root in a data directory,
 * {@link io.coneix.cli.role.PlatformOption} names a platform. The surprise: keys of a platform's
 * log come from a trust file where one is given, and are believed unseen only on a first contact.
 */
@NullMarked
package io.coneix.cli.role;

import org.jspecify.annotations.NullMarked;
