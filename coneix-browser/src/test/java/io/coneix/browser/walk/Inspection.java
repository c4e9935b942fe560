package io.coneix.browser.walk;

import com.microsoft.playwright.Page;
import io.coneix.browser.Look;
import java.util.ArrayList;
import java.util.List;

/** Judges a page that is open, by rules that hold for all. Stateless. */
public final class Inspection {
  private static final String FORM =
      """
      () => {
        const wrong = [], d = document.documentElement;
        if (!document.title.trim()) wrong.push('no title');
        if (document.querySelectorAll('h1').length !== 1)
          wrong.push(document.querySelectorAll('h1').length + ' h1');
        if (/\\?\\?|\\{\\d\\}|\\bnull\\b|undefined|NaN|\\[object /.test(document.body.innerText))
          wrong.push('a text that was not filled in: '
            + /.{0,30}(\\?\\?|\\{\\d\\}|\\bnull\\b|undefined|NaN|\\[object ).{0,30}/.exec(document.body.innerText)[0]);
        return wrong;
      }""";
  private static final String OVERFLOW =
      """
      () => {
        const over = document.documentElement.scrollWidth - innerWidth;
        if (over <= 0) return '';
        const wide = [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(-1)[0];
        return over + ' px too wide: ' + (wide ? wide.outerHTML.slice(0, 120) : '');
      }""";

  private static final int PATIENCE = 20;

  private Inspection() {}

  /** What is wrong with a page in the look that it was asked for. */
  public static List<String> of(Page page, Look look) {
    List<String> wrong = new ArrayList<>();
    strings(page.evaluate(FORM), wrong);
    Object lang = page.evaluate("() => document.documentElement.lang");
    if (!look.language().equals(lang)) {
      wrong.add("lang=" + lang);
    }
    Object theme = page.evaluate("() => document.documentElement.dataset.theme");
    if (!look.theme().equals(theme)) {
      wrong.add("theme=" + theme);
    }
    overflow(page, wrong);
    return wrong;
  }

  /**
   * The same, for axe in this look, and for its width in the other window and colours too. {@code
   * look} is that of the page as it is open; whoever asks for two looks that differ in all has all.
   */
  public static List<String> inAllLooks(Page page, Look look) {
    List<String> wrong = of(page, look);
    wrong.addAll(Axe.findings(page));
    Snapshots.take(page, look);
    Look other = look.withOtherTheme().withOtherWidth();
    page.setViewportSize(other.width(), Look.height(other.width()));
    page.evaluate("t => { document.documentElement.dataset.theme = t; }", other.theme());
    overflow(page, wrong);
    Snapshots.take(page, other);
    page.setViewportSize(look.width(), Look.height(look.width()));
    page.evaluate("t => { document.documentElement.dataset.theme = t; }", look.theme());
    return wrong;
  }

  /** Charts follow the window a moment later. */
  private static void overflow(Page page, List<String> wrong) {
    String over = (String) page.evaluate(OVERFLOW);
    for (int i = 0; i < PATIENCE && !over.isEmpty(); i++) {
      page.waitForTimeout(100);
      over = (String) page.evaluate(OVERFLOW);
    }
    if (!over.isEmpty()) {
      wrong.add(over);
    }
  }

  private static void strings(Object found, List<String> wrong) {
    for (Object each : (List<?>) found) {
      wrong.add((String) each);
    }
  }
}
