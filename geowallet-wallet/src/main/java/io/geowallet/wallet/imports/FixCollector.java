package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.Refusal;
import io.geowallet.wallet.imports.point.RefusalReason;
import io.geowallet.wallet.imports.point.TrackFormat;
import io.geowallet.wallet.imports.point.Unusable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Counts and keeps the points of one file. It holds one fix for each good point, and no text. Not
 * thread-safe.
 */
final class FixCollector implements PointSink {
  private final Place file;
  private final long maxFixes;
  private final List<Fix> fixes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private long read;
  private long refused;
  private long reversals;

  FixCollector(Place file, long maxFixes) {
    this.file = file;
    this.maxFixes = maxFixes;
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
    keep(fix);
  }

  @Override
  public void refuse(Place where, RefusalReason reason) {
    read++;
    refused++;
    if (refusals.size() < ImportReport.MAX_REFUSALS) {
      refusals.add(new Refusal(read, where, reason));
    }
  }

  /** How many points there were so far, good or bad. */
  long count() {
    return read;
  }

  private void keep(Fix fix) {
    if (fixes.size() >= maxFixes) {
      throw new TooManyFixes(file, maxFixes);
    }
    if (!fixes.isEmpty() && fix.timeMs() < fixes.get(fixes.size() - 1).timeMs()) {
      reversals++;
    }
    fixes.add(fix);
  }

  /**
   * The fixes in order, each one once, and the report.
   *
   * @throws NoPoints if the file had no point, good or bad
   * @throws LinesRefused if {@code strict} and a point was refused
   */
  ImportedTrack finish(TrackFormat format, boolean packed, boolean strict) {
    if (read == 0) {
      throw new NoPoints(file, "a recorded position with its time (" + format.title() + ")");
    }
    if (strict && refused > 0) {
      Refusal first = refusals.get(0);
      throw new LinesRefused(first.place(), refused, first);
    }
    Collections.sort(fixes);
    List<Fix> distinct = distinct();
    long duplicates = fixes.size() - distinct.size();
    return new ImportedTrack(
        distinct,
        new ImportReport(
            format, packed, read, distinct.size(), duplicates, reversals, refused, refusals));
  }

  private List<Fix> distinct() {
    List<Fix> distinct = new ArrayList<>(fixes.size());
    for (Fix fix : fixes) {
      if (distinct.isEmpty() || !fix.equals(distinct.get(distinct.size() - 1))) {
        distinct.add(fix);
      }
    }
    return distinct;
  }
}
