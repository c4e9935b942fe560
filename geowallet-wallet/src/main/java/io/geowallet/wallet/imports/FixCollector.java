package io.geowallet.wallet.imports;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts and keeps the points of one file. It holds one fix for each good point, and no text. Not
 * thread-safe.
 */
final class FixCollector {
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

  /** Takes the next point of the file, or refuses it. */
  void point(RawPoint raw) {
    try {
      Fix fix = PointReader.fix(raw);
      read++;
      keep(fix);
    } catch (PointReader.Unusable e) {
      refuse(raw.line(), e.reason());
    }
  }

  /** Refuses the next point of the file, of which not even the fields can be told apart. */
  void refuse(long line, RefusalReason reason) {
    read++;
    refused++;
    if (refusals.size() < ImportReport.MAX_REFUSALS) {
      refusals.add(new Refusal(read, line, reason));
    }
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
      throw new NoPoints(file, format == TrackFormat.GPX ? "a trkpt element" : "a line of data");
    }
    if (strict && refused > 0) {
      Refusal first = refusals.get(0);
      throw new LinesRefused(file.at(first.line()), refused, first);
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
