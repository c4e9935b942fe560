package io.coneix.cli;

import java.util.function.Function;

/**
 * One entry of the register: a name and the picocli command behind it, built only when wanted.
 *
 * @param name what the user types, also the role's name
 * @param command makes the annotated command object; called at most once for each run
 */
public record Subcommand(String name, Function<Environment, Object> command) {}
