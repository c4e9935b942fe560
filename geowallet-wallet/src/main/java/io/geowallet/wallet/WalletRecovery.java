package io.geowallet.wallet;

import io.coneix.client.PlatformClient;
import io.coneix.evidence.key.RootSecret;
import io.coneix.holder.archive.Recovery;
import io.coneix.holder.graph.GraphKeeper;
import io.coneix.holder.graph.GraphRestore;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.EntryFinder;
import io.coneix.holder.store.HolderStore;
import java.nio.file.Path;
import java.util.Optional;

/** Brings a wallet back from its root and its platform (THREATS, T39). Immutable. */
record WalletRecovery(RootSecret root, Home home, WalletOptions options) {
  /**
   * Fills an empty directory; leaves nothing there where that fails.
   *
   * @throws NothingToRecover where the platform has nothing of this root
   */
  Recovered into(Path directory) {
    HolderStore store = Stores.create(directory, root, options);
    boolean done = false;
    try {
      Recovered recovered = restore(store);
      done = true;
      return recovered;
    } finally {
      store.close();
      if (!done) {
        HolderStore.discard(directory);
      }
    }
  }

  private Recovered restore(HolderStore store) {
    HolderKeys keys = HolderKeys.of(root, store);
    PlatformClient platform = home.client(options.retries());
    long blobs = new Recovery(store, keys, platform.blobs()).restoreRows();
    Stores.putHome(store, home);
    Wallet wallet = new Wallet(store, root, Optional.of(home), options);
    GraphKeeper graph = wallet.holder().graph();
    int lost = new GraphRestore(store, keys).catchUp(graph, new EntryFinder(platform));
    int nodes = graph.nextIndex() - 1;
    if (blobs == 0 && nodes == 0) {
      throw new NothingToRecover(home.platform().toString());
    }
    return new Recovered(blobs, nodes, lost);
  }
}
