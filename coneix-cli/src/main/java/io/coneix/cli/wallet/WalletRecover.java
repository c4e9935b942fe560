package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.ExitCode;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.HelpOption;
import io.coneix.cli.option.JsonOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.Count;
import io.coneix.cli.role.RootFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.Words;
import io.geowallet.wallet.Home;
import io.geowallet.wallet.Recovered;
import io.geowallet.wallet.Wallet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coneix wallet recover}: 24 words and the platform give the wallet back. */
@Command(
    name = "recover",
    description = {
      "Bring a lost wallet back from its 24 words and the platform that keeps its archive.",
      "A forgotten passphrase needs no platform: see 'coneix wallet passphrase --words'."
    })
final class WalletRecover implements Callable<Integer> {
  private final Environment environment;
  @Mixin private HelpOption help;
  @Mixin private DataOption data;
  @Mixin private PassphraseOption passphrase;
  @Mixin private JsonOption json;
  @Mixin private HomeOptions where;

  @Option(
      names = "--words-file",
      paramLabel = "FILE",
      description = "Read the words from this file instead of from standard input.")
  private @Nullable Path wordsFile;

  WalletRecover(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    RootSecret root = Words.parse(SecretInput.words(wordsFile, environment));
    Home home = where.home();
    try (DataDirectory directory = data.open(environment, OpenWallet.ROLE)) {
      NoWalletYet.require(directory, environment);
      SecretBytes secret = passphrase.readNew(environment);
      UnfinishedWallet.orNothing(
          directory,
          () -> {
            Recovered back =
                Wallet.recover(
                    directory.path(),
                    root,
                    home,
                    OpenWallet.options(environment, WalletPacks.of(directory)));
            RootFile.store(directory, root, secret, environment);
            print(back);
          });
      return ExitCode.DONE;
    }
  }

  private void print(Recovered back) {
    json.print(
        environment.out(),
        Map.of("blobs", back.blobs(), "nodes", back.nodes(), "lost", back.lost()),
        List.of(
            Count.of(back.nodes(), "node")
                + " back, "
                + back.lost()
                + " of them lost but for their entries"));
  }
}
