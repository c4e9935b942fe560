/**
 * {@code coneix desk}: a company's contracts and statements.
 *
 * <p>{@link io.coneix.cli.desk.DeskCommand} holds the subcommands, {@link
 * io.coneix.cli.desk.OpenDesk} what they share. The surprise: trust file and platform are given
 * once, to {@code init}, so that no later command can be pointed at another log by accident.
 */
@NullMarked
package io.coneix.cli.desk;

import org.jspecify.annotations.NullMarked;
