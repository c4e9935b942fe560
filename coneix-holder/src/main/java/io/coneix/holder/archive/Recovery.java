package io.coneix.holder.archive;

import io.coneix.client.BlobClient;
import io.coneix.client.wire.Addresses;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.graph.GraphRestore;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Journal;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.TableId;
import java.util.ArrayList;
import java.util.List;
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
   * Writes all archived rows into the store, and what follows from them.
   *
   * @return how many blobs were read; 0 where the platform has nothing of this root
   * @throws DamagedArchive where a blob is not the one that was written
   */
  public long restoreRows() {
    long number = 0;
    for (Optional<Segment> segment = read(number); segment.isPresent(); segment = read(number)) {
      List<Journal.Change> changes = segment.get().changes();
      number += Blob.cut(segment.get().encode()).size();
      long next = number;
      store.transact(
          () -> {
            changes.forEach(store.journal()::replay);
            store.journal().clear();
            store.table(TableId.LOCAL).put(Archive.NEXT, RowKeys.of(next));
          });
    }
    new GraphRestore(store, keys).index();
    return number;
  }

  /** The segment that begins at blob {@code number}; empty where there is none, or half of one. */
  private Optional<Segment> read(long number) {
    List<Bytes> pieces = new ArrayList<>();
    int parts = 1;
    for (int part = 0; part < parts; part++) {
      Optional<Blob> blob = blob(number + part);
      if (blob.isEmpty()) {
        // The machine was lost while it sent the segment: what is not whole was never confirmed.
        return Optional.empty();
      }
      parts = blob.get().parts();
      if (blob.get().part() != part) {
        throw new DamagedArchive(number + part);
      }
      pieces.add(blob.get().content());
    }
    return Optional.of(Segment.decode(Bytes.concat(pieces.toArray(new Bytes[0]))));
  }

  private Optional<Blob> blob(long number) {
    Bytes address = Addresses.blob(keys.blobCapability(number));
    return blobs
        .get(address)
        .map(bytes -> Blob.open(keys, number, bytes).orElseThrow(() -> new DamagedArchive(number)));
  }
}
