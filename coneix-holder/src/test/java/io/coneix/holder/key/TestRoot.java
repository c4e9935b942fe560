package io.coneix.holder.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.key.RootSecret;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.TableId;
import io.coneix.testkit.SeededRandom;

/** One root for all tests, so that its name chain is walked once and not in each of them. */
public final class TestRoot {
  private static final RootSecret ROOT = RootSecret.generate(new SeededRandom(1847));
  private static final Bytes PEBBLES =
      Bytes.wrap(NameChain.of(ROOT).pebbles().reveal(SecretAccess.FOR_SEALED_ENCODING));

  private TestRoot() {}

  public static RootSecret root() {
    return ROOT;
  }

  /** Puts the pebbles of the root's chain where a wallet keeps them. */
  public static void warm(HolderStore store) {
    store.table(TableId.LOCAL).put(HolderKeys.PEBBLES, PEBBLES);
  }
}
