package io.coneix.browser.walk;

import com.microsoft.playwright.Page;
import io.coneix.browser.Look;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of every page that is inspected, for people to look at: kept in the folder that {@code
 * -Dconeix.looks=FOLDER} names, and nowhere without it. See {@code build/looks}. Thread-safe.
 */
final class Snapshots {
  private static final String FOLDER = System.getProperty("coneix.looks", "");
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** What is still drawn when the last reply is in: tiles fade in, bars grow. */
  private static final double SETTLE_MS = 500;

  private static final int LONGEST_NAME = 60;

  private Snapshots() {}

  /** The whole page as it is. */
  static void take(Page page, Look look) {
    if (FOLDER.isEmpty()) {
      return;
    }
    String path = page.url().replaceFirst("^https?://[^/]+/[^/]+", "").replaceFirst("[?#].*", "");
    String name = path.replaceAll("[0-9a-f]{16,}", "ID").replaceAll("[^A-Za-z0-9]+", "_");
    String file =
        String.format(
            Locale.ROOT,
            "%04d%s-%s-%s-%d.png",
            COUNT.incrementAndGet(),
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            look.language(),
            look.theme(),
            look.width());
    page.waitForTimeout(SETTLE_MS);
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER).resolve(file)));
  }
}
