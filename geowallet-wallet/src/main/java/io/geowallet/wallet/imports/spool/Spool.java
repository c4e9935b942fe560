package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes fixes in any order, sorts them in pieces that fit into memory, and merges the pieces
 * (external merge sort: Knuth, The Art of Computer Programming, volume 3, 5.4). Few fixes never
 * touch the disk. What came since the last mark lies in a pile of its own, so that it can be taken
 * back. Not thread-safe.
 */
public final class Spool implements Keeper, AutoCloseable {
  /** Some 20 MB at most, and as much again in an archive. */
  static final int PIECE = 200_000;

  private final SecureRandom random;
  private final int piece;
  private Pile kept;
  private Pile open;
  private Optional<SpoolFile> file = Optional.empty();

  /** Uses the directory for temporary files where the fixes are many. */
  public Spool(SecureRandom random) {
    this(random, PIECE);
  }

  Spool(SecureRandom random, int piece) {
    this.random = random;
    this.piece = piece;
    this.kept = pile();
    this.open = pile();
  }

  private Pile pile() {
    return new Pile(piece, this::file);
  }

  private SpoolFile file() {
    SpoolFile to = file.orElseGet(() -> new SpoolFile(random));
    file = Optional.of(to);
    return to;
  }

  /**
   * Takes one more.
   *
   * @throws SpoolFault where the disk fails
   */
  @Override
  public void add(Fix fix) {
    open.add(fix);
  }

  @Override
  public void mark() {
    if (kept.isEmpty()) {
      kept = open;
    } else {
      kept.addAll(open);
    }
    open = pile();
  }

  /** The room on the disk stays taken until all is closed. */
  @Override
  public void takeBack() {
    open = pile();
  }

  /** All of them in order; this spool is empty then, and the caller closes what it got. */
  public SortedFixes finish() {
    mark();
    if (file.isEmpty()) {
      return kept.listed();
    }
    List<Run> runs = kept.written();
    long doubles = kept.doubles();
    SortedFixes all = runs.size() == 1 ? whole(runs.get(0), doubles) : merged(runs, doubles);
    kept = pile();
    file = Optional.empty();
    return all;
  }

  private static SortedFixes whole(Run run, long doubles) {
    return new SpooledFixes(run, doubles);
  }

  private SortedFixes merged(List<Run> runs, long doubles) {
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
    kept = pile();
    open = pile();
    file.ifPresent(SpoolFile::close);
    file = Optional.empty();
  }
}
