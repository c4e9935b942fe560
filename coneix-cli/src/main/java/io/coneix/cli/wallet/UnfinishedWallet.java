package io.coneix.cli.wallet;

import io.coneix.cli.Environment;
import io.coneix.cli.data.DataDirectory;
import io.coneix.cli.role.RootFile;
import io.coneix.holder.store.HolderStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A store without a sealed root beside it: whoever made it was stopped before the root was kept. No
 * command can open it, and it must not stand in the way of the next wallet. Stateless.
 */
final class UnfinishedWallet {
  private static final String FOLDER = "unfinished-";

  private UnfinishedWallet() {}

  /** Makes a store and seals its root. */
  @FunctionalInterface
  interface Making {
    void make();
  }

  /** Does {@code making} in a directory without a wallet; leaves none there where that fails. */
  static void orNothing(DataDirectory data, Making making) {
    boolean done = false;
    try {
      making.make();
      done = true;
    } finally {
      if (!done && !RootFile.exists(data)) {
        HolderStore.discard(data.path());
        KeptPassphrase.delete(data);
      }
    }
  }

  /**
   * Moves a store without a root out of the way, and says where to. It is not deleted: somebody may
   * have lost the root's file alone, and 24 words make another.
   */
  static void setAside(DataDirectory data, Environment env) {
    if (RootFile.exists(data) || !Files.exists(data.file(HolderStore.FILE))) {
      return;
    }
    List<String> files = new ArrayList<>(List.of(KeptPassphrase.FILE));
    files.addAll(HolderStore.FILES);
    Path aside = data.setAside(files, FOLDER);
    env.err().println("warning: a wallet without its sealed root was there; it is in " + aside);
  }
}
