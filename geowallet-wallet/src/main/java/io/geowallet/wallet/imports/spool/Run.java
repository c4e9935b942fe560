package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.scratch.ScratchFile;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Fixes in strictly rising order, in blocks of a spool file. Not thread-safe. */
final class Run {
  /** So many fixes are in memory for each run that is read. */
  static final int BLOCK_FIXES = 1_024;

  private final SpoolFile file;
  private final List<ScratchFile.Block> blocks = new ArrayList<>();
  private Optional<Fix> first = Optional.empty();
  private Optional<Fix> last = Optional.empty();
  private long size;

  Run(SpoolFile file) {
    this.file = file;
  }

  /** Whether fixes that are in order may be added. */
  boolean goesOnWith(List<Fix> fixes) {
    return last.isEmpty() || fixes.isEmpty() || last.get().compareTo(fixes.get(0)) < 0;
  }

  /** Adds fixes in strictly rising order, all of them after those that are there. */
  void add(List<Fix> fixes) {
    for (int from = 0; from < fixes.size(); from += BLOCK_FIXES) {
      blocks.add(file.write(fixes.subList(from, Math.min(fixes.size(), from + BLOCK_FIXES))));
    }
    if (!fixes.isEmpty()) {
      first = first.or(() -> Optional.of(fixes.get(0)));
      last = Optional.of(fixes.get(fixes.size() - 1));
      size += fixes.size();
    }
  }

  SpoolFile file() {
    return file;
  }

  long size() {
    return size;
  }

  Optional<Fix> first() {
    return first;
  }

  Optional<Fix> last() {
    return last;
  }

  Iterator<Fix> iterator() {
    return new Iterator<>() {
      private final Iterator<ScratchFile.Block> next = blocks.iterator();
      private Iterator<Fix> present = List.<Fix>of().iterator();

      @Override
      public boolean hasNext() {
        while (!present.hasNext() && next.hasNext()) {
          present = file.read(next.next()).iterator();
        }
        return present.hasNext();
      }

      @Override
      public Fix next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return present.next();
      }
    };
  }
}
