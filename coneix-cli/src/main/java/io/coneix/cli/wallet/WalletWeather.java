package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix wallet weather}. */
@Command(
    name = "weather",
    description = {
      "Show the weather of trips, from bulk files of hourly measurements.",
      "No place and no day is asked of anybody."
    },
    subcommands = {WeatherAdd.class, WeatherList.class, WeatherClear.class})
final class WalletWeather implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  WalletWeather(Environment environment) {
    Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
