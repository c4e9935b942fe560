package io.coneix.cli.authority;

import io.coneix.cli.Environment;
import io.coneix.cli.option.HelpOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code coneix authority}. */
@Command(
    name = "authority",
    description = "Vouch for companies, enclave hosts and machines.",
    subcommands = {
      AuthorityInit.class,
      AuthorityHost.class,
      AuthorityMachine.class,
      AuthorityTable.class,
      AuthorityMap.class,
      AuthorityAccredit.class,
      AuthorityTrust.class,
      AuthorityRevoke.class
    })
public final class AuthorityCommand implements Runnable {
  @Mixin private HelpOption help;
  @Spec private CommandSpec spec;

  /** Built by the register. */
  public AuthorityCommand(Environment environment) {
    java.util.Objects.requireNonNull(environment);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
