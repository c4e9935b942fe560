package io.coneix.cli.attest;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix attest}. */
@Command(
    name = "attest",
    description = "Read and judge SGX and TDX quotes, offline; fetch what that needs.",
    subcommands = {AttestShow.class, AttestVerify.class, AttestCollateral.class})
public final class AttestCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public AttestCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
