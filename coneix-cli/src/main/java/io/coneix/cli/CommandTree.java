package io.coneix.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** Builds the tree of commands, as much of it as a line of arguments needs. */
final class CommandTree {
  private static final int HELP_WIDTH = 100;

  private CommandTree() {}

  static CommandLine of(String[] args, Environment environment, ErrorReport report) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return build(List.of(), environment, report);
    }
    String first = args.length == 0 ? "" : args[0];
    return Subcommands.named(first)
        .map(sub -> build(List.of(sub), environment, report))
        .orElseGet(() -> whole(environment, report));
  }

  /** The complete tree, for help pages, for what is misspelt, and for checks of documents. */
  static CommandLine whole(Environment environment, ErrorReport report) {
    CommandLine root = build(Subcommands.all(), environment, report);
    root.addSubcommand("help", new CommandLine(new HelpCommand()));
    return configure(root, environment, report);
  }

  private static CommandLine build(
      List<Subcommand> subcommands, Environment environment, ErrorReport report) {
    EnvironmentFactory factory = new EnvironmentFactory(environment);
    CommandLine root = new CommandLine(new RootCommand(), factory);
    for (Subcommand sub : subcommands) {
      root.addSubcommand(sub.name(), new CommandLine(sub.command().apply(environment), factory));
    }
    return configure(root, environment, report);
  }

  // Settings reach only the subcommands that are there already, so they come last.
  private static CommandLine configure(CommandLine root, Environment env, ErrorReport report) {
    return root.setExpandAtFiles(false)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setOut(new java.io.PrintWriter(env.out(), true))
        .setErr(new java.io.PrintWriter(env.err(), true))
        .setParameterExceptionHandler((failure, args) -> report.printUsage(failure))
        .setExecutionExceptionHandler((failure, line, parsed) -> report.print(failure));
  }
}
