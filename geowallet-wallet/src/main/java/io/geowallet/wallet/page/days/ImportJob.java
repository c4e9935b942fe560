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
    try (upload;
        SpooledTrack track = read(task)) {
      phase = Phase.KEEPING;
      long size = track.fixes().size();
      task.progress(0, size);
      ImportResult result = context.wallet().importTrack(track, done -> task.progress(done, size));
      LocalDate first = date(track.fixes().first().orElseThrow());
      LocalDate last = date(track.fixes().last().orElseThrow());
      phase = Phase.DAYS;
      workOut(task, first, last);
      return new Outcome(result, first, last);
    }
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
