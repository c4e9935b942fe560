package io.coneix.browser.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.coneix.browser.Look;
import io.coneix.browser.site.Visit;
import io.coneix.browser.walk.Inspection;
import io.coneix.browser.walk.Watch;

/** One person at one site, who clicks. For one thread. */
final class Steps implements AutoCloseable {
  private final Visit site;
  private final Look look;
  private final BrowserContext window;
  private final Watch watch;
  private final Page page;

  Steps(Visit site, Look look) {
    this.site = site;
    this.look = look.swapped();
    this.window = site.window(look.width());
    this.watch = Watch.over(window, site.base());
    this.page = window.newPage();
    page.navigate(this.look.of(site.base().toString()));
  }

  Page page() {
    return page;
  }

  /** Goes to a page by its address, as somebody does who was there before. */
  Steps open(String path) {
    page.navigate(site.at(path));
    return this;
  }

  /** Clicks the first element that matches, and waits for the page that it leads to. */
  Steps click(String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
    return this;
  }

  /** Waits until {@code selector} is there. */
  Locator await(String selector) {
    page.waitForSelector(selector);
    return page.locator(selector).first();
  }

  /** Fails if anything is wrong with the page as it is now, or was heard on the way. */
  Steps inspect() {
    assertThat(Inspection.inAllLooks(page, look)).as(page.url()).isEmpty();
    assertThat(watch.complaints()).as(page.url()).isEmpty();
    return this;
  }

  /** What was heard so far had to be. */
  void forget() {
    watch.complaints();
  }

  /** What is there to read. */
  String text() {
    return page.locator("main").innerText();
  }

  @Override
  public void close() {
    window.close();
    assertThat(watch.complaints()).isEmpty();
  }
}
