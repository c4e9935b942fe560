package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix wallet device}. */
@Command(
    name = "device",
    description = "Choose the phones that may add positions, each with a token of its own.",
    subcommands = {DeviceAdd.class, DeviceList.class, DeviceRemove.class, DeviceCertificate.class})
final class WalletDevice implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  WalletDevice(Environment environment) {
    Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
