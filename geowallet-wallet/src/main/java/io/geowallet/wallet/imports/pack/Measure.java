package io.geowallet.wallet.imports.pack;

import io.geowallet.wallet.imports.point.Place;
import java.util.Locale;

/**
 * Stops where the output grows out of proportion: DEFLATE can pack 1,032 to 1, tracks pack 5 to 60
 * to 1. One measure counts all that comes out of a file, layer upon layer. Not thread-safe.
 */
public final class Measure {
  private static final long FREE_BYTES = 1 << 20;
  private static final long MAX_RATIO = 250;

  private final DiskStream packed;
  private final Place file;
  private final long maxBytes;
  private long count;

  /** Compares with what was read from {@code packed}; at most {@code maxBytes} may come out. */
  public Measure(DiskStream packed, Place file, long maxBytes) {
    this.packed = packed;
    this.file = file;
    this.maxBytes = maxBytes;
  }

  /** Counts bytes that came out. */
  void add(long bytes) {
    count += Math.max(0, bytes);
    if (count > maxBytes) {
      throw new ArchiveBomb(file, "at most " + maxBytes + " bytes", "more");
    }
    if (count > FREE_BYTES && count / Math.max(1, packed.count()) >= MAX_RATIO) {
      String found = String.format(Locale.ROOT, "%d bytes from %d", count, packed.count());
      throw new ArchiveBomb(file, "at most " + MAX_RATIO + " times its size", found);
    }
  }
}
