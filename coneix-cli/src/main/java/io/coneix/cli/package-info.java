/** The launcher: subcommands, demo and benches. */
@NullMarked
package io.coneix.cli;

import org.jspecify.annotations.NullMarked;
