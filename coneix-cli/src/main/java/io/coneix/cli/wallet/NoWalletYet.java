package io.coneix.cli.wallet;

import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.RootFile;
import io.coneix.holder.store.HolderStore;
import java.nio.file.Files;

/** Refuses to make a wallet where there is one. Stateless. */
final class NoWalletYet {
  private NoWalletYet() {}

  static void require(DataDirectory data) {
    if (RootFile.exists(data) || Files.exists(data.file(HolderStore.FILE))) {
      throw new RootFile.Misplaced(
          data.path(), "no wallet yet", "one", "use it, or give another --data DIR");
    }
  }
}
