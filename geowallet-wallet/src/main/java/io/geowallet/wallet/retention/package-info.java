/**
 * How long this computer keeps positions.
 *
 * <p>{@link io.geowallet.wallet.retention.RetentionBook} keeps the wish and follows it. The
 * surprise: answers that were given keep their own copy, since that is what proves them.
 */
@NullMarked
package io.geowallet.wallet.retention;

import org.jspecify.annotations.NullMarked;
