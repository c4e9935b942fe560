/**
 * Options that several subcommands share, as picocli mixins.
 *
 * <p>{@link io.coneix.cli.option.DataOption} for {@code --data}, {@link
 * io.coneix.cli.option.PassphraseOption} for a passphrase, {@link io.coneix.cli.option.JsonOption}
 * for {@code --json}, {@link io.coneix.cli.option.HelpOption} for {@code --help}. The surprise: a
 * passphrase can never be an argument, since every user of the machine can list arguments.
 */
@NullMarked
package io.coneix.cli.option;

import org.jspecify.annotations.NullMarked;
