package io.coneix.cli.wallet;

import picocli.CommandLine.Option;

/** {@code --yes}: says yes beforehand. */
final class YesOption {
  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
