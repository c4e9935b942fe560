package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Takes fixes in any order, sorts them in pieces that fit into memory, and merges the pieces
 * (external merge sort: Knuth, The Art of Computer Programming, volume 3, 5.4). Few fixes never
 * touch the disk. Not thread-safe.
 */
public final class Spool implements AutoCloseable {
  /** Some 20 MB at most. */
  static final int PIECE = 200_000;

  private final SecureRandom random;
  private final int piece;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private Optional<SpoolFile> file = Optional.empty();
  private long doubles;

  /** Uses the directory for temporary files where the fixes are many. */
  public Spool(SecureRandom random) {
    this(random, PIECE);
  }

  Spool(SecureRandom random, int piece) {
    this.random = random;
    this.piece = piece;
  }

  /**
   * Takes one more.
   *
   * @throws SpoolFault where the disk fails
   */
  public void add(Fix fix) {
    fixes.add(fix);
    if (fixes.size() >= piece) {
      sort();
      write(fixes.subList(0, fixes.size() / 2));
    }
  }

  private void sort() {
    Collections.sort(fixes);
    int to = 0;
    for (int from = 0; from < fixes.size(); from++) {
      if (to == 0 || !fixes.get(from).equals(fixes.get(to - 1))) {
        fixes.set(to++, fixes.get(from));
      }
    }
    doubles += fixes.size() - to;
    fixes.subList(to, fixes.size()).clear();
  }

  /**
   * Writes and forgets the first ones. The later half stays, so that a file which is nearly in
   * order makes one run; what is far out of order begins another.
   */
  private void write(List<Fix> early) {
    SpoolFile to = file.orElseGet(() -> new SpoolFile(random));
    file = Optional.of(to);
    if (runs.isEmpty() || !runs.get(runs.size() - 1).goesOnWith(early)) {
      runs.add(new Run(to));
    }
    runs.get(runs.size() - 1).add(early);
    early.clear();
  }

  /** All of them in order; this spool is empty then, and the caller closes what it got. */
  public SortedFixes finish() {
    sort();
    if (file.isEmpty()) {
      return SortedFixes.of(fixes, doubles);
    }
    write(fixes);
    SortedFixes all = runs.size() == 1 ? whole(runs.get(0), doubles) : merged();
    runs.clear();
    file = Optional.empty();
    return all;
  }

  private static SortedFixes whole(Run run, long doubles) {
    return new SpooledFixes(run, doubles);
  }

  private SortedFixes merged() {
    SpoolFile to = new SpoolFile(random);
    try {
      Merge merge = new Merge(runs);
      Run run = new Run(to);
      List<Fix> block = new ArrayList<>(Run.BLOCK_FIXES);
      while (merge.hasNext()) {
        block.add(merge.next());
        if (block.size() == Run.BLOCK_FIXES || !merge.hasNext()) {
          run.add(block);
          block.clear();
        }
      }
      file.ifPresent(SpoolFile::close);
      return whole(run, doubles + merge.doubles());
    } catch (RuntimeException e) {
      to.close();
      throw e;
    }
  }

  @Override
  public void close() {
    fixes.clear();
    runs.clear();
    file.ifPresent(SpoolFile::close);
    file = Optional.empty();
  }
}
