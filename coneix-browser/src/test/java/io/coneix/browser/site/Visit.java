package io.coneix.browser.site;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.coneix.browser.Chromium;
import io.coneix.browser.Look;
import java.net.URI;

/** A site that one browser was let into by its link: the address of its pages, and the cookie. */
public final class Visit {
  private final Chromium chromium;
  private final URI base;
  private final String cookies;

  /** Opens {@code link}, which works once. */
  public Visit(Chromium chromium, URI link) {
    this.chromium = chromium;
    try (BrowserContext context = chromium.context(Look.WIDE)) {
      Page page = context.newPage();
      page.navigate(link.toString());
      page.waitForSelector("#main");
      this.base = link.resolve(page.locator("body").getAttribute("data-base") + "/");
      this.cookies = context.storageState();
    }
  }

  private Visit(Chromium chromium, Visit known) {
    this.chromium = chromium;
    this.base = known.base;
    this.cookies = known.cookies;
  }

  /** The same by another browser, with the first one's cookie. */
  Visit by(Chromium other) {
    return new Visit(other, this);
  }

  /** A window of {@code width} pixels that is let in. */
  public BrowserContext window(int width) {
    return chromium.context(width, cookies);
  }

  /** The address of a page, {@code path} beginning with a slash. */
  public String at(String path) {
    return base + path.substring(1);
  }

  /** The site's first page, with the secret in its path and a slash at the end. */
  public URI base() {
    return base;
  }
}
