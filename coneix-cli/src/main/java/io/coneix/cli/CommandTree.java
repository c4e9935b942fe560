package io.coneix.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** Builds the tree of commands, as much of it as a line of arguments needs. */
final class CommandTree {
  private static final int HELP_WIDTH = 100;

  private CommandTree() {}

  static CommandLine of(String[] args, Environment environment, ErrorReport report) {
    EnvironmentFactory factory = new EnvironmentFactory(environment);
    CommandLine root = new CommandLine(new RootCommand(), factory);
    List<Subcommand> wanted = wanted(args);
    for (Subcommand sub : wanted) {
      root.addSubcommand(sub.name(), new CommandLine(sub.command().apply(environment), factory));
    }
    if (wanted.size() > 1) {
      root.addSubcommand("help", new CommandLine(new HelpCommand(), factory));
    }
    return configure(root, environment, report);
  }

  /** The complete tree, for help pages and for tests that check documents against it. */
  static CommandLine whole(Environment environment) {
    return of(new String[] {"help"}, environment, new ErrorReport(environment));
  }

  private static List<Subcommand> wanted(String[] args) {
    boolean version = args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"));
    if (version) {
      return List.of();
    }
    List<Subcommand> all = Subcommands.all();
    return args.length == 0 ? all : Subcommands.named(args[0]).map(List::of).orElse(all);
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
