package io.geowallet.wallet;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.error.IoReason;
import io.coneix.evidence.key.RootSecret;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.PrivateFiles;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import io.coneix.holder.store.UnusableDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the store of a wallet, and keeps in it where the wallet is at home. Stateless. */
final class Stores {
  private static final Bytes HOME = RowKeys.of("home-of-the-wallet");

  private Stores() {}

  /** A new store; {@link UnusableDirectory} where there is one, or none can be made. */
  static HolderStore create(Path directory, RootSecret root, WalletOptions options) {
    try {
      PrivateFiles.createDirectories(directory);
    } catch (IOException e) {
      throw new UnusableDirectory(directory, "a directory that can be made", IoReason.of(e));
    }
    if (Files.exists(directory.resolve(HolderStore.FILE))) {
      throw new UnusableDirectory(directory, "no wallet yet", "one");
    }
    return HolderStore.create(directory, root, options.random(), options.durability());
  }

  static void putHome(HolderStore store, Home home) {
    store.table(TableId.SETTING).put(HOME, home.encode());
  }

  static Optional<Home> home(HolderStore store) {
    return store.table(TableId.SETTING).get(HOME).map(Home::decode);
  }
}
