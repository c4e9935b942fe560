/**
 * The launcher's program: one command line, a subcommand for each role.
 *
 * <p>{@link io.coneix.cli.Main} is the entry, {@link io.coneix.cli.Subcommands} the register that
 * every role's package adds a line to, {@link io.coneix.cli.Environment} the only way to the clock,
 * the streams and the variables. The surprise: only the subcommand that is named gets built, since
 * reading the annotations of all of them would double the start time.
 */
@NullMarked
package io.coneix.cli;

import org.jspecify.annotations.NullMarked;
