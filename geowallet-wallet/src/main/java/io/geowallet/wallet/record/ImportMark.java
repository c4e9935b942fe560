package io.geowallet.wallet.record;

import io.coneix.evidence.bytes.Bytes;
import io.geowallet.wallet.record.FixRecords.Added;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How far the import of a file has come, so that it goes on there after the process was killed.
 *
 * @param done fixes of the file, in its order of time, that need not be looked at again
 * @param added what became of them
 */
record ImportMark(long done, Added added) {
  static final ImportMark START = new ImportMark(0, new Added(0, 0, 0, 0, 0));

  private static final int SIZE = 6 * Long.BYTES;

  ImportMark plus(long fixes, Added more) {
    return new ImportMark(
        done + fixes,
        new Added(
            added.added() + more.added(),
            added.already() + more.already(),
            added.elsewhere() + more.elsewhere(),
            added.tooNew() + more.tooNew(),
            added.slots() + more.slots()));
  }

  Bytes encode() {
    return Bytes.wrap(
        ByteBuffer.allocate(SIZE)
            .putLong(done)
            .putLong(added.added())
            .putLong(added.already())
            .putLong(added.elsewhere())
            .putLong(added.tooNew())
            .putLong(added.slots())
            .array());
  }

  /** Empty where it is of another version: the import then begins anew, and keeps nothing twice. */
  static Optional<ImportMark> decode(Bytes row) {
    if (row.size() != SIZE) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(row.toArray());
    return Optional.of(
        new ImportMark(
            in.getLong(),
            new Added(in.getLong(), in.getLong(), in.getLong(), in.getLong(), (int) in.getLong())));
  }
}
