package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.option.DataOption;
import io.coneix.cli.option.PassphraseOption;
import io.coneix.cli.role.RootFile;
import io.coneix.contract.check.JobChecker;
import io.coneix.evidence.bytes.SecretBytes;
import io.geowallet.programs.GeoWalletPrograms;
import io.geowallet.wallet.Wallet;
import io.geowallet.wallet.WalletOptions;
import java.util.concurrent.ForkJoinPool;

/** A wallet's data directory, opened with its passphrase. Not thread-safe. */
record OpenWallet(DataDirectory data, Wallet wallet, WalletPacks packs) implements AutoCloseable {
  static final String ROLE = "wallet";

  /** Into how many parts a review cuts its checks of signatures. */
  private static final int THREADS = 2;

  static OpenWallet open(DataOption where, PassphraseOption passphrase, Environment env) {
    DataDirectory data = where.openExisting(env, ROLE);
    try {
      WalletPacks packs = WalletPacks.of(data);
      Wallet wallet =
          Wallet.open(
              data.path(), RootFile.open(data, secret(data, passphrase, env)), options(env, packs));
      return new OpenWallet(data, wallet, packs);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** The passphrase that the options name, else one that was made up, else one that is typed. */
  static SecretBytes secret(DataDirectory data, PassphraseOption passphrase, Environment env) {
    return !passphrase.isGiven() && KeptPassphrase.exists(data)
        ? KeptPassphrase.read(data)
        : passphrase.read(env);
  }

  static WalletOptions options(Environment env, WalletPacks packs) {
    return WalletOptions.of(env.clock(), env.random())
        .with(GeoWalletPrograms.catalog(packs), new JobChecker(ForkJoinPool.commonPool(), THREADS));
  }

  @Override
  public void close() {
    try {
      wallet.close();
    } finally {
      data.close();
    }
  }
}
