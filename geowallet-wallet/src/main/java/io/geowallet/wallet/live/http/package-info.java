/**
 * The port on which phones deliver positions.
 *
 * <p>{@link io.geowallet.wallet.live.http.PhoneListener} is the main type. The surprise: a request
 * is judged by its head, and nothing of its body is read before its token was found right.
 */
@NullMarked
package io.geowallet.wallet.live.http;

import org.jspecify.annotations.NullMarked;
