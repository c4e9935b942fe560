package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.evidence.key.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code coneix wallet words}: shows the 24 words to whoever has the passphrase. */
@Command(
    name = "words",
    description = {
      "Show the wallet's 24 words, to be written down on paper.",
      "Whoever has them has the wallet."
    })
final class WalletWords implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  WalletWords(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataDirectory directory = data.openExisting(environment, OpenWallet.ROLE)) {
      List<String> words =
          Words.of(RootFile.open(directory, OpenWallet.secret(directory, passphrase, environment)));
      json.print(
          environment.out(), Map.of("words", String.join(" ", words)), WordLines.rows(words));
      return ExitCode.DONE;
    }
  }
}
