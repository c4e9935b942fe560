package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Fixes in sorted pieces on the disk, and the latest ones in memory. Not thread-safe. */
final class Pile {
  private final int piece;
  private final Supplier<SpoolFile> file;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private long doubles;

  /** Asks for the file only where there are more than {@code piece}. */
  Pile(int piece, Supplier<SpoolFile> file) {
    this.piece = piece;
    this.file = file;
  }

  boolean isEmpty() {
    return fixes.isEmpty() && runs.isEmpty();
  }

  void add(Fix fix) {
    fixes.add(fix);
    if (fixes.size() >= piece) {
      sort();
      write(fixes.subList(0, fixes.size() / 2));
    }
  }

  /** Takes all of another pile of the same file, which is of no use then. */
  void addAll(Pile other) {
    runs.addAll(other.runs);
    doubles += other.doubles;
    other.fixes.forEach(this::add);
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
    if (runs.isEmpty() || !runs.get(runs.size() - 1).goesOnWith(early)) {
      runs.add(new Run(file.get()));
    }
    runs.get(runs.size() - 1).add(early);
    early.clear();
  }

  /** All of a pile that never touched the disk, in order. */
  SortedFixes listed() {
    sort();
    return SortedFixes.of(fixes, doubles);
  }

  /** All of them on the disk. */
  List<Run> written() {
    sort();
    write(fixes);
    return runs;
  }

  /** How many were left out as doubles so far. */
  long doubles() {
    return doubles;
  }
}
