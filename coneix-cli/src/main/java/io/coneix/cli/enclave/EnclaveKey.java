package io.coneix.cli.enclave;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.platform.host.SimulationKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix enclave key}. */
@Command(name = "key", description = "Print the host's simulation key, for the authority to list.")
final class EnclaveKey implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private JsonOption json;

  EnclaveKey(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    String key =
        SimulationKey.publicKey(data.path(environment, "enclave"), environment.random())
            .encoded()
            .hex();
    json.print(environment.out(), Map.of("key", key), List.of(key));
    return ExitCode.DONE;
  }
}
