package io.coneix.holder.archive;

import io.coneix.client.BlobClient;
import io.coneix.client.BlobTaken;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.HolderContext;
import io.coneix.holder.fault.FaultPoints;
import io.coneix.holder.fault.Step;
import io.coneix.holder.graph.TakenMark;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Journal.Change;
import io.coneix.holder.store.Row;
import io.coneix.holder.store.RowKeys;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Writes what changed into the blind store, in blobs of one size under addresses that follow from
 * the root and a running number.
 *
 * <p>Crash-safe: blobs are durable here before they are sent, and the same bytes are sent again. No
 * blob is written over: an old copy that goes on must not take away what came after it. One archive
 * at a time; thread-safe.
 */
public final class Archive {
  static final Bytes NEXT = Bytes.utf8("next-blob");

  /** A segment is held in memory twice or so. */
  private static final long MAX_SEGMENT = 8 << 20;

  private final HolderStore store;
  private final HolderKeys keys;
  private final BlobClient blobs;
  private final SecureRandom random;
  private final FaultPoints faults;
  private final TakenMark taken;
  private final Table outbox;

  /** The archive of a wallet. */
  public Archive(HolderContext context) {
    this.store = context.store();
    this.keys = context.keys();
    this.blobs = context.platform().blobs();
    this.random = context.random();
    this.faults = context.faults();
    this.taken = new TakenMark(store);
    this.outbox = store.table(TableId.OUTBOX);
  }

  /**
   * Sends all that was not sent yet; on return the platform has it.
   *
   * @throws io.coneix.client.PlatformUnreachable where it cannot be reached; nothing is lost
   * @throws ArchiveTaken where another copy of this wallet has archived since
   * @throws io.coneix.holder.graph.PlaceTaken where another one has gone on with the chain
   */
  public synchronized void flush() {
    taken.requireNone();
    send();
    while (prepare()) {
      faults.reached(Step.ARCHIVE_DURABLE);
      send();
    }
  }

  /** How much the platform has by now; asks nobody, and waits for no {@link #flush}. */
  public Archived archived() {
    return store.reading(
        () -> {
          Optional<Bytes> unsent = outbox.first(1).stream().map(Row::key).findFirst();
          if (unsent.map(RowKeys::number).orElseGet(this::next) == 0) {
            return Archived.NOTHING;
          }
          boolean all = unsent.isEmpty() && store.journal().isEmpty();
          return all ? Archived.ALL : Archived.PART;
        });
  }

  /** Cuts the first changes into blobs; false where nothing has changed. */
  private boolean prepare() {
    return store.transact(
        () -> {
          List<Change> changes = store.journal().first(MAX_SEGMENT);
          if (changes.isEmpty()) {
            return false;
          }
          long number = next();
          for (Blob blob : Blob.cut(new Segment(changes).encode())) {
            outbox.put(RowKeys.of(number), blob.seal(keys, number, random));
            number++;
          }
          store.table(TableId.LOCAL).put(NEXT, RowKeys.of(number));
          store.journal().forget(changes);
          return true;
        });
  }

  private long next() {
    return store.table(TableId.LOCAL).get(NEXT).map(RowKeys::number).orElse(0L);
  }

  private void send() {
    for (List<Row> row = outbox.first(1); !row.isEmpty(); row = outbox.first(1)) {
      Bytes number = row.get(0).key();
      put(RowKeys.number(number), row.get(0).value());
      faults.reached(Step.BLOB_SENT);
      outbox.delete(number);
    }
  }

  private void put(long number, Bytes blob) {
    try {
      blobs.put(keys.blobCapability(number), blob);
    } catch (BlobTaken e) {
      throw new ArchiveTaken(number);
    }
  }
}
