package io.coneix.holder.archive;

import io.coneix.client.BlobClient;
import io.coneix.client.wire.Addresses;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.graph.GraphRestore;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import java.util.Optional;

/**
 * Brings a wallet back from its root and the platform (THREATS, T39).
 *
 * <p>What the lost machine had not archived yet is gone; entries of nodes that it had logged since
 * are found by name and count as lost ones.
 */
public final class Recovery {
  private final HolderStore store;
  private final HolderKeys keys;
  private final BlobClient blobs;

  /** Recovers into {@code store}, which is new. */
  public Recovery(HolderStore store, HolderKeys keys, BlobClient blobs) {
    this.store = store;
    this.keys = keys;
    this.blobs = blobs;
  }

  /**
   * Writes all archived rows into the store, and what follows from them. The archive goes on behind
   * the last blob that is there.
   *
   * @return how many blobs were there; 0 where the platform has nothing of this root
   * @throws DamagedArchive where a blob is not the one that was written
   */
  public long restoreRows() {
    Pieces pieces = new Pieces();
    long number = 0;
    for (Optional<Blob> blob = blob(number); blob.isPresent(); blob = blob(number)) {
      pieces.take(blob.get()).ifPresent(this::replay);
      number++;
    }
    store.table(TableId.LOCAL).put(Archive.NEXT, RowKeys.of(number));
    new GraphRestore(store, keys).index();
    return number;
  }

  private void replay(Segment segment) {
    store.transact(
        () -> {
          segment.changes().forEach(store.journal()::replay);
          store.journal().clear();
        });
  }

  private Optional<Blob> blob(long number) {
    Bytes address = Addresses.blob(keys.blobCapability(number));
    return blobs
        .get(address)
        .map(bytes -> Blob.open(keys, number, bytes).orElseThrow(() -> new DamagedArchive(number)));
  }
}
