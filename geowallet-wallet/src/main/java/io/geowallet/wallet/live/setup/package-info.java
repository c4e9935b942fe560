/**
 * How each application is set up for this wallet: the settings to type in, and a code to scan where
 * the application reads one.
 *
 * <p>{@link io.geowallet.wallet.live.setup.PhoneSetup} is the main type, shared by page and command
 * line; it holds the phone's secrets, and is shown once.
 */
@NullMarked
package io.geowallet.wallet.live.setup;

import org.jspecify.annotations.NullMarked;
