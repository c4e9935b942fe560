package io.geowallet.wallet.page.days;

import io.coneix.pages.Task;
import io.geowallet.mobility.Fix;
import io.geowallet.wallet.imports.ImportLimits;
import io.geowallet.wallet.imports.ImportedTrack;
import io.geowallet.wallet.imports.TrackImporter;
import io.geowallet.wallet.record.ImportResult;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

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

  /** What came of it. */
  record Outcome(ImportResult result, LocalDate first, LocalDate last) {}

  private final DayContext context;
  private final Upload upload;
  private volatile Phase phase = Phase.READING;

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

  Outcome run(Task<Outcome> task) {
    try (upload) {
      ImportedTrack track = read(task);
      phase = Phase.KEEPING;
      task.progress(0, 0);
      ImportResult result = context.wallet().importTrack(track);
      List<Fix> fixes = track.fixes();
      LocalDate first = date(fixes.get(0));
      LocalDate last = date(fixes.get(fixes.size() - 1));
      phase = Phase.DAYS;
      workOut(task, first, last);
      return new Outcome(result, first, last);
    }
  }

  private ImportedTrack read(Task<Outcome> task) {
    try (InputStream in = upload.open(read -> task.progress(read, upload.bytes()))) {
      return new TrackImporter(ImportLimits.DEFAULT, false)
          .read(upload.name(), in)
          .usable(upload.name());
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }

  private LocalDate date(Fix fix) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(fix.timeMs()), context.zone())
        .toLocalDate();
  }

  /** So that the pages of the file's days open at once. */
  private void workOut(Task<Outcome> task, LocalDate first, LocalDate last) {
    long all = Math.min(MOST_DAYS, last.toEpochDay() - first.toEpochDay() + 1);
    for (long done = 0; done < all; done += DAYS_AT_ONCE) {
      task.progress(done, all);
      LocalDate from = first.plusDays(done);
      context.book().days(from, first.plusDays(Math.min(all, done + DAYS_AT_ONCE) - 1));
    }
  }
}
