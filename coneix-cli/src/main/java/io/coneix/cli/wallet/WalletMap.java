package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix wallet map}. */
@Command(
    name = "map",
    description = {
      "Keep the map packs that contracts measure along: the wallet computes each answer itself",
      "before it sends anything, and needs the very map for it. No place is asked of anybody."
    },
    subcommands = {MapAdd.class, MapList.class})
final class WalletMap implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  WalletMap(Environment environment) {
    Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
