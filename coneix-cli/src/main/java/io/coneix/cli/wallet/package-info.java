/**
 * {@code coneix wallet}: the holder's commands.
 *
 * <p>{@link io.coneix.cli.wallet.WalletCommand} lists them; each opens the wallet, does one thing,
 * and closes it. The surprise: nothing secret is an argument, because other users of the machine
 * can read those; invitations, words and home come from files or standard input (THREATS, T37).
 */
@NullMarked
package io.coneix.cli.wallet;

import org.jspecify.annotations.NullMarked;
