package io.coneix.cli.desk;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.Count;
import io.coneix.contract.acceptance.Contract;
import io.coneix.requester.SignedContract;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix desk contracts}. */
@Command(name = "contracts", description = "List the contracts.")
final class DeskContracts implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  DeskContracts(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (OpenDesk opened = OpenDesk.open(data, passphrase, environment)) {
      for (SignedContract signed : opened.desk().contracts()) {
        print(signed.contract(), opened.desk().statements(signed.contract().hash()).size());
      }
      return ExitCode.DONE;
    }
  }

  private void print(Contract contract, int statements) {
    String hash = contract.offerHash().hex();
    String reference = contract.reply().reference();
    if (json.wanted()) {
      JsonLines.print(
          environment.out(),
          Map.of("contract", hash, "reference", reference, "statements", statements));
    } else {
      environment.out().println(hash + "  " + reference + "  " + Count.of(statements, "statement"));
    }
  }
}
