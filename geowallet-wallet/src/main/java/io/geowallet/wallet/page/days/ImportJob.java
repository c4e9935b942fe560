package io.geowallet.wallet.page.days;

import io.coneix.pages.Task;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.SpooledTrack;
import io.geowallet.wallet.imports.TrackImporter;
import io.geowallet.wallet.page.upload.Upload;
import io.geowallet.wallet.page.upload.UploadFault;
import io.geowallet.wallet.record.ImportResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.Optional;

/** The import of one file: read, keep, work out the days. Thread-safe for one runner. */
final class ImportJob {
  /** What it is doing. */
  enum Phase {
    READING,
    KEEPING,
    DAYS
  }

  /** Days that are worked out in one go. */
  private static final int DAYS_AT_ONCE = 31;

  /** Years of a file beyond this are worked out when somebody looks at them. */
  private static final int MOST_DAYS = 3_660;

  /**
   * What came of it.
   *
   * @param firstDay the first day of the file that has a page; empty where none has
   */
  record Outcome(ImportResult result, Optional<LocalDate> firstDay) {}

  private final DayContext context;
  private final Upload upload;
  private volatile Phase phase = Phase.READING;
  private volatile long kept;

  ImportJob(DayContext context, Upload upload) {
    this.context = context;
    this.upload = upload;
  }

  String name() {
    return upload.name();
  }

  Phase phase() {
    return phase;
  }

  /** Positions that are in the wallet by now, and stay there if the rest fails. */
  long kept() {
    return kept;
  }

  Outcome run(Task<Outcome> task) {
    try (upload;
        SpooledTrack track = read(task)) {
      phase = Phase.KEEPING;
      long size = track.fixes().size();
      task.progress(0, size);
      ImportResult result =
          context
              .wallet()
              .importTrack(
                  track,
                  (done, added) -> {
                    kept = added;
                    task.progress(done, size);
                  });
      Optional<LocalDate> firstDay = firstDay(track);
      phase = Phase.DAYS;
      firstDay.ifPresent(first -> workOut(task, first, date(track.fixes().last().orElseThrow())));
      return new Outcome(result, firstDay);
    }
  }

  /** Clocks that were never set say 1970, the very first day of which has no page. */
  private Optional<LocalDate> firstDay(SpooledTrack track) {
    for (Iterator<Fix> fixes = track.fixes().iterator(); fixes.hasNext(); ) {
      LocalDate date = date(fixes.next());
      if (DayContext.hasPage(date)) {
        return Optional.of(date);
      }
    }
    return Optional.empty();
  }

  private SpooledTrack read(Task<Outcome> task) {
    try (InputStream in = upload.open()) {
      return new TrackImporter(ImportLimits.DEFAULT, false)
          .spool(
              upload.name(),
              in,
              context.wallet().holder().context().random(),
              read -> task.progress(read, upload.bytes()))
          .usable();
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }

  private LocalDate date(Fix fix) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(fix.timeMs()), context.zone())
        .toLocalDate();
  }

  /** So that the pages of the file's days open at once; of many years, those of the last ones. */
  private void workOut(Task<Outcome> task, LocalDate first, LocalDate last) {
    LocalDate begin = workedOutFrom(first, last);
    long all = last.toEpochDay() - begin.toEpochDay() + 1;
    for (long done = 0; done < all; done += DAYS_AT_ONCE) {
      task.progress(done, all);
      LocalDate from = begin.plusDays(done);
      context.book().days(from, begin.plusDays(Math.min(all, done + DAYS_AT_ONCE) - 1));
    }
  }

  static LocalDate workedOutFrom(LocalDate first, LocalDate last) {
    LocalDate most = last.minusDays(MOST_DAYS - 1L);
    return most.isAfter(first) ? most : first;
  }
}
