package io.coneix.cli.enclave;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix enclave}. */
@Command(
    name = "enclave",
    description = "Run an enclave host: SGX, TDX, or simulated.",
    subcommands = {EnclaveKey.class, EnclaveServe.class})
public final class EnclaveCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public EnclaveCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
