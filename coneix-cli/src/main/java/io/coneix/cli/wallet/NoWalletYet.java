package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.RootFile;

/** Refuses to make a wallet where there is one; one that was never finished is none. Stateless. */
final class NoWalletYet {
  private NoWalletYet() {}

  static void require(DataDirectory data, Environment env) {
    UnfinishedWallet.setAside(data, env);
    if (RootFile.exists(data)) {
      throw new RootFile.Misplaced(
          data.path(),
          "no wallet yet",
          "one",
          "use it (if its passphrase is forgotten: 'coneix wallet passphrase --words'), or give"
              + " another --data DIR");
    }
  }
}
