package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.spool.Keeper;
import java.util.ArrayList;
import java.util.List;

/** Fixes in memory, in the order of the file, and where its tracks begin. Not thread-safe. */
final class FixList implements Keeper {
  private final Place file;
  private final long most;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private int marked;
  private int markedStarts;

  FixList(Place file, long most) {
    this.file = file;
    this.most = most;
  }

  /**
   * Takes one more.
   *
   * @throws TooManyFixes if there are as many as may be
   */
  @Override
  public void add(Fix fix) {
    if (fixes.size() >= most) {
      throw new TooManyFixes(file, most);
    }
    fixes.add(fix);
  }

  @Override
  public void begin() {
    starts.add(fixes.size());
  }

  @Override
  public void mark() {
    marked = fixes.size();
    markedStarts = starts.size();
  }

  @Override
  public void takeBack() {
    fixes.subList(marked, fixes.size()).clear();
    starts.subList(markedStarts, starts.size()).clear();
  }

  List<Fix> fixes() {
    return fixes;
  }

  /** Each track by itself, in the order of the file; empty ones are left out. */
  List<List<Fix>> tracks() {
    List<List<Fix>> tracks = new ArrayList<>();
    int from = 0;
    for (int to : starts) {
      tracks.add(fixes.subList(from, to));
      from = to;
    }
    tracks.add(fixes.subList(from, fixes.size()));
    return tracks.stream().filter(t -> !t.isEmpty()).toList();
  }
}
