package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.Words;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import java.util.Optional;

/**
 * Makes a wallet where there is none yet, so that a person's first file needs one command before
 * its map. It has no platform: {@code wallet connect} chooses one. Stateless.
 */
final class FirstWallet {
  private FirstWallet() {}

  /** Makes one, and says so, where the data directory holds none. */
  static void makeIfMissing(DataOption where, PassphraseOption passphrase, Environment env) {
    try (DataDirectory data = where.open(env, OpenWallet.ROLE)) {
      if (!RootFile.exists(data)) {
        UnfinishedWallet.setAside(data, env);
        make(data, passphrase, env);
      }
    }
  }

  private static void make(DataDirectory data, PassphraseOption passphrase, Environment env) {
    env.err().println("no wallet in " + data.path() + " yet: making one");
    Optional<SecretBytes> chosen = passphrase.readNewIfAny(env);
    RootSecret root = RootSecret.generate(env.random());
    UnfinishedWallet.orNothing(
        data,
        () -> {
          WalletOptions options = OpenWallet.options(env, WalletPacks.of(data));
          Wallet.initAlone(data.path(), root, options).close();
          SecretBytes secret = chosen.orElseGet(() -> KeptPassphrase.create(data, env.random()));
          RootFile.store(data, root, secret, env);
        });
    if (chosen.isPresent() && !passphrase.isGiven()) {
      // Somebody sits at the terminal.
      WordLines.alone(Words.of(root), data.path()).forEach(env.err()::println);
      return;
    }
    if (chosen.isEmpty()) {
      env.err().println("warning: nobody could be asked for a passphrase; one was made up and");
      env.err().println("  kept in " + KeptPassphrase.path(data) + ": it protects nothing from");
      env.err().println("  whoever can read that file or a copy of it; 'coneix wallet passphrase'");
      env.err().println("  sets another");
    }
    env.err().println("  hint: 'coneix wallet words' shows the 24 words that open it without the");
    env.err().println("  passphrase; it has no platform yet, so that nothing but a copy of");
    env.err().println("  " + data.path() + " brings it back when this computer is lost");
  }
}
