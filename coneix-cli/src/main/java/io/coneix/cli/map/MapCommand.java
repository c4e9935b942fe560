package io.coneix.cli.map;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix map}. */
@Command(
    name = "map",
    description = "Prepare map packs: roads to match trips with, and the ground of all maps.",
    subcommands = {MapBuild.class})
public final class MapCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public MapCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
