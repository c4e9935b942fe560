package io.coneix.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The system's Chromium, without a window, with a fresh profile. For one thread. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");
  private static final double PATIENCE_MS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, with more flags. */
  public static Chromium start(String... flags) {
    List<String> all = new ArrayList<>(FLAGS);
    all.addAll(List.of(flags));
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setChromiumSandbox(false)
                    .setArgs(all));
    return new Chromium(playwright, browser);
  }

  /** A browser that knows nothing yet, with a window of {@code width} pixels. */
  public BrowserContext context(int width) {
    return context(options(width));
  }

  /** The same with the cookies of another: {@link BrowserContext#storageState()}. */
  public BrowserContext context(int width, String cookies) {
    return context(options(width).setStorageState(cookies));
  }

  private static Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, Look.height(width))
        .setLocale("en-GB")
        .setTimezoneId("Europe/Paris");
  }

  private BrowserContext context(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
