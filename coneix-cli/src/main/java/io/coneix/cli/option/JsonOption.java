package io.coneix.cli.option;

import picocli.CommandLine.Option;

/** {@code --json}: results as JSON, one object a line; see {@link io.coneix.cli.json.JsonLines}. */
public final class JsonOption {
  @Option(names = "--json", description = "Print JSON, one object a line.")
  private boolean wanted;

  /** Whether JSON was asked for. */
  public boolean wanted() {
    return wanted;
  }
}
