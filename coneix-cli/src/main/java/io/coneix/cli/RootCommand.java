package io.coneix.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix} alone: says what there is. */
@Command(
    name = "coneix",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Keeps a record of movements that nobody else can read and nobody can quietly rewrite,",
      "and answers that both sides can check."
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the answer is no, 2 unusable input or usage, 3 our own fault."
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
