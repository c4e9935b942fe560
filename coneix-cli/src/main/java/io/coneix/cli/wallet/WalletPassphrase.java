package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.RootSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet passphrase}: sets another passphrase. */
@Command(
    name = "passphrase",
    description = {
      "Set another passphrase; the 24 words stay the same.",
      "A passphrase that was made up and kept in a file is forgotten."
    })
final class WalletPassphrase implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "FILE",
      description = "Read the new passphrase from the first line of this file.")
  private @Nullable Path newFile;

  WalletPassphrase(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (DataDirectory directory = data.openExisting(environment, OpenWallet.ROLE)) {
      RootSecret root =
          RootFile.open(directory, OpenWallet.secret(directory, passphrase, environment));
      SecretBytes next =
          newFile != null ? PassphraseOption.ofFile(newFile) : PassphraseOption.askNew(environment);
      RootFile.replace(directory, root, next, environment);
      KeptPassphrase.delete(directory);
      json.print(
          environment.out(), Map.of("passphrase", "set"), List.of("the passphrase is another now"));
      return ExitCode.DONE;
    }
  }
}
