package io.coneix.browser.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.coneix.browser.Look;
import io.coneix.browser.site.Visit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows all links of a site from its first page: the first page of each kind is kept to be looked
 * at, some more of the kind are fetched, and have to be there and in the right language. Not all:
 * the evidence of one month alone has ten thousand pages. For one thread.
 */
final class Crawl {
  /** Fetches what a link leads to, and answers with what is wrong, then with further links. */
  private static final String FETCH =
      """
      async ([url, lang]) => {
        const reply = await fetch(url), type = reply.headers.get('content-type') || '';
        if (!reply.ok) return [reply.status + ' ' + url];
        if (!type.startsWith('text/html')) { await reply.arrayBuffer(); return ['']; }
        const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
        const wrong = page.documentElement.lang !== lang ? 'lang=' + page.documentElement.lang
          : !page.title ? 'no title' : '';
        return [wrong && wrong + ' ' + url].concat([...page.querySelectorAll('body a[href]')]
          .map(a => new URL(a.getAttribute('href'), url).href));
      }""";

  /** Of the days of a month, the lines of its answer; each is looked at in two looks and widths. */
  private static final int MOST_OF_A_KIND = Boolean.getBoolean("coneix.long") ? 12 : 4;

  private final String base;
  private final Map<String, String> kinds = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final List<String> wrong = new ArrayList<>();
  private int fetched;

  private Crawl(String base) {
    this.base = base;
  }

  /** All of {@code site}. */
  static Crawl of(Visit site, Look look) {
    Crawl crawl = new Crawl(site.base().toString());
    try (BrowserContext window = site.window(Look.WIDE)) {
      Page page = window.newPage();
      page.navigate(look.of(crawl.base));
      crawl.find(crawl.base);
      while (!crawl.waiting.isEmpty()) {
        crawl.follow(page, crawl.waiting.remove(), look);
      }
    }
    return crawl;
  }

  private void follow(Page page, String url, Look look) {
    List<?> reply = (List<?>) page.evaluate(FETCH, List.of(url, look.language()));
    String complaint = (String) reply.get(0);
    if (!complaint.isEmpty()) {
      wrong.add(complaint);
    }
    boolean isPage = reply.size() > 1;
    if (isPage) {
      kinds.putIfAbsent(kind(url), url);
    }
    reply.stream().skip(1).forEach(link -> find((String) link));
  }

  private void find(String link) {
    String url = link.replaceAll("#.*", "").replaceAll("(?<=[?&])(lang|theme)=[a-z]+&?", "");
    url = url.replaceAll("[?&]$", "");
    if (url.startsWith(base)
        && seen.add(url)
        && counts.merge(kind(url), 1, Integer::sum) <= MOST_OF_A_KIND) {
      waiting.add(url);
      fetched++;
    }
  }

  /** Pages that differ by a date, a number or a name only are of one kind. */
  private String kind(String url) {
    return url.substring(base.length())
        .replaceAll("[0-9a-f]{16,}", "ID")
        .replaceAll("\\d{4}-W?\\d{2}(-\\d{2})?", "DATE")
        .replaceAll("(?<=[/=.-])\\d+(?=[/&.-]|$)", "N");
  }

  /** One address for each kind of page. */
  List<String> pages() {
    return List.copyOf(kinds.values());
  }

  /** How many addresses were fetched. */
  int size() {
    return fetched;
  }

  /** What is wrong with any of them. */
  List<String> wrong() {
    return wrong;
  }
}
