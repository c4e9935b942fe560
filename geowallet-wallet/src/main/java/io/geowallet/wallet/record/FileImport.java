package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.holder.Holder;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.record.FixRecords.Added;
import java.util.Iterator;
import java.util.List;

/**
 * Keeps the fixes of a file of any size, batch by batch; each batch is durable with the mark of how
 * far it reaches, or not there at all. After a kill, the same file goes on at its mark; a file that
 * has changed begins anew, and what is there already is not kept twice. Thread-safe.
 */
public final class FileImport {
  /** Half a second of work, and some megabytes. */
  private static final int BATCH = 20_000;

  private static final Bytes MARK = Bytes.utf8("import-mark:");

  private final FixRecords records;
  private final Holder holder;
  private final Table marks;
  private final int batch;

  /** Imports into these records. */
  public FileImport(FixRecords records, Holder holder) {
    this(records, holder, BATCH);
  }

  FileImport(FixRecords records, Holder holder, int batch) {
    this.records = records;
    this.holder = holder;
    this.marks = holder.context().store().table(TableId.LOCAL);
    this.batch = batch;
  }

  /**
   * Keeps what is new in a track.
   *
   * @param progress is told after each batch; what it was told of stays, whatever happens later
   */
  public ImportResult keep(SpooledTrack track, ImportProgress progress) {
    Bytes key = Bytes.concat(MARK, track.contentHash());
    ImportMark mark =
        marks
            .get(key)
            .flatMap(ImportMark::decode)
            .filter(m -> m.done() <= track.fixes().size())
            .orElse(ImportMark.START);
    final long resumedAfter = mark.done();
    Iterator<Fix> fixes = track.fixes().iterator();
    for (long i = 0; i < resumedAfter; i++) {
      fixes.next();
    }
    for (SlotBatches batches = new SlotBatches(fixes, batch); batches.hasNext(); ) {
      mark = keep(batches.next(), mark, key);
      progress.kept(mark.done(), mark.added().added());
    }
    marks.delete(key);
    return new ImportResult(track.report(), mark.added(), resumedAfter);
  }

  private ImportMark keep(List<Fix> fixes, ImportMark before, Bytes key) {
    return holder
        .graph()
        .transact(
            () -> {
              Added added = records.addImported(fixes);
              ImportMark mark = before.plus(fixes.size(), added);
              // What is too new today may be kept when the import goes on tomorrow.
              if (added.tooNew() == 0) {
                marks.put(key, mark.encode());
              }
              return mark;
            });
  }
}
