/**
 * The operator's page: all that an operator can see, and that this is all.
 *
 * <p>{@link io.coneix.platform.page.PlatformSite} shows what {@link
 * io.coneix.platform.page.Operation} counts. The surprise: there is nothing to search for and no
 * row to open; every figure is a count or a sum, since the tables hold neither persons nor times.
 */
@NullMarked
package io.coneix.platform.page;

import org.jspecify.annotations.NullMarked;
