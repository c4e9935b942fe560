package io.coneix.cli.option;

import picocli.CommandLine.Option;

/** {@code --help}; each subcommand mixes it in, the version is the root's alone. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this page.")
  private boolean wanted;

  /** Whether help was asked for; picocli has shown it by then. */
  public boolean wanted() {
    return wanted;
  }
}
