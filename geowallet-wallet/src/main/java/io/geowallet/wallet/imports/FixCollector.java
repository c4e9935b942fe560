package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.Unusable;
import io.geowallet.wallet.imports.spool.Keeper;
import io.geowallet.wallet.imports.spool.SortedFixes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts the points of one file, and hands on the good ones. Not thread-safe. */
final class FixCollector implements PointSink {
  private final Place file;
  private final Keeper keep;
  private final List<Refusal> refusals = new ArrayList<>();
  private long read;
  private long refused;
  private long reversals;
  private long lastMs = Long.MIN_VALUE;
  private Counts marked = new Counts(0, 0, 0, lastMs, 0);

  private record Counts(long read, long refused, long reversals, long lastMs, int listed) {}

  FixCollector(Place file, Keeper keep) {
    this.file = file;
    this.keep = keep;
  }

  @Override
  public void begin() {
    keep.begin();
  }

  @Override
  public void point(PointDraft draft, Supplier<Place> where) {
    Fix fix;
    try {
      fix = draft.fix();
    } catch (Unusable e) {
      refuse(where.get(), e.reason());
      return;
    }
    read++;
    reversals += fix.timeMs() < lastMs ? 1 : 0;
    lastMs = fix.timeMs();
    keep.add(fix);
  }

  @Override
  public void refuse(Place where, RefusalReason reason) {
    read++;
    refused++;
    if (refusals.size() < ImportReport.MAX_REFUSALS) {
      refusals.add(new Refusal(read, where, reason));
    }
  }

  /** What was counted so far stays, whatever becomes of the file of an archive that begins here. */
  void mark() {
    keep.mark();
    marked = new Counts(read, refused, reversals, lastMs, refusals.size());
  }

  /** Forgets what came since the mark, and refuses the file of an archive as a whole instead. */
  void refuseAllSinceMark(Place where, RefusalReason reason) {
    keep.takeBack();
    read = marked.read;
    refused = marked.refused;
    reversals = marked.reversals;
    lastMs = marked.lastMs;
    refusals.subList(marked.listed, refusals.size()).clear();
    refuse(where, reason);
  }

  /** How many points there were so far, good or bad. */
  long count() {
    return read;
  }

  /**
   * Judges the file as a whole, which has been read to its end.
   *
   * @throws NoPoints if the file had no point, good or bad
   * @throws LinesRefused if {@code strict} and a point was refused
   */
  void check(Unpacked found, boolean strict) {
    if (read == 0) {
      throw new NoPoints(
          file, "a recorded position with its time (" + found.format().title() + ")");
    }
    if (strict && refused > 0) {
      Refusal first = refusals.get(0);
      throw new LinesRefused(first.place(), refused, first);
    }
  }

  /** The report; {@code fixes} are those that were handed on, in order. */
  ImportReport report(Unpacked found, SortedFixes fixes) {
    return new ImportReport(
        found.format(),
        found.packed(),
        read,
        fixes.size(),
        fixes.doubles(),
        reversals,
        refused,
        refusals,
        found.passedOver());
  }
}
