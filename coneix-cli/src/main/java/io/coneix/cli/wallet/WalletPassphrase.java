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
import io.coneix.evidence.key.Words;
import io.coneix.holder.store.Durability;
import io.coneix.holder.store.HolderStore;
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
      "Set another passphrase; the 24 words stay the same. If the old one is forgotten, the words",
      "take its place: with --words or --words-file, for a copy of the directory too.",
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

  @Option(
      names = "--words",
      description = "Take the 24 words in place of the old passphrase; they are asked for.")
  private boolean words;

  @Option(
      names = "--words-file",
      paramLabel = "FILE",
      description = "Take the 24 words in this file in place of the old passphrase.")
  private @Nullable Path wordsFile;

  WalletPassphrase(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    boolean byWords = words || wordsFile != null;
    if (byWords && passphrase.isGiven()) {
      throw new UnusableText("options", "the words or the old passphrase", "both");
    }
    try (DataDirectory directory = data.openExisting(environment, OpenWallet.ROLE)) {
      RootSecret root =
          byWords
              ? proven(directory)
              : RootFile.open(directory, OpenWallet.secret(directory, passphrase, environment));
      SecretBytes next =
          newFile != null ? PassphraseOption.ofFile(newFile) : PassphraseOption.askNew(environment);
      RootFile.replace(directory, root, next, environment);
      KeptPassphrase.delete(directory);
      json.print(
          environment.out(), Map.of("passphrase", "set"), List.of("the passphrase is another now"));
      return ExitCode.DONE;
    }
  }

  /**
   * The root of the words, which the store was sealed under: the root of another wallet would lock
   * this one for good.
   */
  private RootSecret proven(DataDirectory directory) {
    RootSecret root = Words.parse(SecretInput.words(wordsFile, environment));
    HolderStore.open(directory.path(), root, environment.random(), Durability.POWER_LOSS).close();
    return root;
  }
}
