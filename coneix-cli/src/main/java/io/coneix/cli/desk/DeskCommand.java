package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix desk}. */
@Command(
    name = "desk",
    description = "Invite people, sign contracts with them, read statements.",
    subcommands = {
      DeskInit.class,
      DeskAccredit.class,
      DeskInvite.class,
      DeskSyncCommand.class,
      DeskContracts.class,
      DeskStatements.class,
      DeskBundle.class,
      DeskOpen.class
    })
public final class DeskCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public DeskCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
