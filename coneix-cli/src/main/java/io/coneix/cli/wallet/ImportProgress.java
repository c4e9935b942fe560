package io.coneix.cli.wallet;

import io.geowallet.wallet.imports.ImportWatch;
import io.geowallet.wallet.terms.Language;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Prints how far an import is, its rate and the time left: a line every two seconds, so a small
 * file prints none. Not thread-safe.
 */
final class ImportProgress implements ImportWatch {
  private static final long STEP_MS = 2_000;
  private static final long MB = 1_000_000;
  private static final long MS_PER_S = 1_000;

  private final PrintStream to;
  private final Clock clock;
  private final Language language;
  private String phase = "";
  private long startMs;
  private long startDone;
  private long printedMs;

  ImportProgress(PrintStream to, Clock clock, Language language) {
    this.to = to;
    this.clock = clock;
    this.language = language;
  }

  @Override
  public void reading(Path file, long bytes, long total) {
    String name = file + language.pick(": reading, ", " : lecture, ");
    report(name, bytes, total, MB, language.pick("MB", "Mo"));
  }

  @Override
  public void keeping(Path file, long fixes, long total) {
    String name = file + language.pick(": keeping, ", " : conservation, ");
    report(name, fixes, total, 1, "positions");
  }

  private void report(String name, long done, long total, long scale, String unit) {
    long now = clock.millis();
    if (!name.equals(phase)) {
      phase = name;
      startMs = now;
      printedMs = now;
      startDone = done;
      return;
    }
    if (now - printedMs < STEP_MS) {
      return;
    }
    printedMs = now;
    double perSecond = (done - startDone) * (double) MS_PER_S / (now - startMs);
    long left = perSecond > 0 ? Math.round(Math.max(0, total - done) / perSecond) : 0;
    long percent = total > 0 ? Math.min(100, 100 * done / total) : 0;
    to.println(
        name
            + percent
            + " %, "
            + Math.round(perSecond / scale)
            + " "
            + unit
            + "/s, "
            + left
            + language.pick(" s left", " s restantes"));
  }
}
