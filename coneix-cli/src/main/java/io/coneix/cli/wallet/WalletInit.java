package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.cli.role.UnreadableFile;
import io.coneix.cli.role.UserFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.Words;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet init}: makes a wallet and shows its 24 words, once. */
@Command(name = "init", description = "Make a new wallet; shows its 24 words, once.")
final class WalletInit implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private HomeOptions where;
  @Mixin private JsonOption json;

  @Option(
      names = "--words-file",
      paramLabel = "FILE",
      description = "Write the words to this new file instead of showing them.")
  private @Nullable Path wordsFile;

  WalletInit(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    if (wordsFile != null && Files.exists(wordsFile)) {
      throw new UnreadableFile(wordsFile, "a new file", "one that exists");
    }
    Home home = where.home();
    try (DataDirectory directory = data.open(environment, OpenWallet.ROLE)) {
      NoWalletYet.require(directory, environment);
      SecretBytes secret = passphrase.readNew(environment);
      RootSecret root = RootSecret.generate(environment.random());
      UnfinishedWallet.orNothing(directory, () -> make(directory, root, home, secret));
      show(Words.of(root));
      return ExitCode.DONE;
    }
  }

  private void make(DataDirectory directory, RootSecret root, Home home, SecretBytes secret) {
    WalletOptions options = OpenWallet.options(environment, WalletPacks.of(directory));
    Wallet.init(directory.path(), root, home, options).close();
    RootFile.store(directory, root, secret, environment);
  }

  private void show(List<String> words) {
    if (wordsFile != null) {
      UserFile.writeText(wordsFile, String.join(" ", words) + "\n");
      json.print(
          environment.out(),
          Map.of("words_file", wordsFile.toString()),
          List.of("the 24 words: " + wordsFile));
      return;
    }
    List<String> lines = WordLines.atHome(words);
    json.print(environment.out(), Map.of("words", String.join(" ", words)), lines);
  }
}
