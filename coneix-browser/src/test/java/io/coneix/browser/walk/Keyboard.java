package io.coneix.browser.walk;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether a page can be used without a mouse. Stateless. */
final class Keyboard {
  private static final int MOST_STOPS = 25;

  /** What has the focus, and how it shows: empty where nothing on the page has it. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        const ringed = (x) => getComputedStyle(x).outlineStyle !== 'none'
          && parseFloat(getComputedStyle(x).outlineWidth) > 0;
        const ring = [e, ...(e.labels || [])].some(ringed) || e instanceof SVGElement;
        const r = e.getBoundingClientRect();
        const there = r.width + r.height > 0 && r.right > 0 && r.bottom > 0;
        return (ring && there ? 'shown ' : ring ? 'off the page ' : 'no ring ')
          + e.tagName + ' ' + (e.id || e.getAttribute('class') || '') + ' ' + (e.textContent || '').trim().slice(0, 40);
      }""";

  private Keyboard() {}

  /** What is wrong; the page has just been loaded. */
  static List<String> findings(Page page) {
    List<String> wrong = new ArrayList<>();
    page.keyboard().press("Tab");
    Object skip =
        page.evaluate(
            "() => document.activeElement.matches('a.skip')"
                + " && document.activeElement.getBoundingClientRect().top >= 0");
    if (!Boolean.TRUE.equals(skip)) {
      wrong.add("first stop is not a visible skip link: " + page.evaluate(FOCUSED));
    }
    for (int i = 0; i < MOST_STOPS; i++) {
      String focused = (String) page.evaluate(FOCUSED);
      if (focused.isEmpty()) {
        break;
      }
      if (!focused.startsWith("shown ")) {
        wrong.add("focus: " + focused);
      }
      page.keyboard().press("Tab");
    }
    return wrong;
  }

  /** Whether the skip link leads into the page. */
  static List<String> skip(Page page) {
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    Object inside = page.evaluate("() => document.activeElement.id");
    return "main".equals(inside) ? List.of() : List.of("skip link leads to: " + inside);
  }
}
