package io.coneix.cli.platform;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix platform}. */
@Command(
    name = "platform",
    description = "Run the log, the blind store, the mailboxes and the run queue.",
    subcommands = PlatformServe.class)
public final class PlatformCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public PlatformCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
