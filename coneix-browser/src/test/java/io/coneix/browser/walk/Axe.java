package io.coneix.browser.walk;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** axe-core's judgement of a page that is open. Stateless. */
final class Axe {
  /**
   * Nothing is preloaded: only two rules, on sound and on a locked screen, would look at it. Rules
   * whose findings would not count are not run, which saves a third of the time.
   */
  private static final String RUN =
      """
      async () => {
        const mild = axe._audit.rules.filter(r => r.impact === 'minor' || r.impact === 'moderate');
        const result = await axe.run(document, {resultTypes: ['violations'], preload: false, iframes: false,
          selectors: false, rules: Object.fromEntries(mild.map(r => [r.id, {enabled: false}]))});
        return result.violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => 'axe ' + v.id + ' (' + v.impact + '): '
            + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' [' + (n.any[0] || {}).message + ']').join(' ; ')
            + (v.nodes.length > 3 ? ' and ' + (v.nodes.length - 3) + ' more' : ''));
      }""";

  private Axe() {}

  /** Serious and critical findings. The policy of the pages does not bind the driver's scripts. */
  static List<String> findings(Page page) {
    page.evaluate(Source.TEXT);
    List<String> findings = new ArrayList<>();
    for (Object each : (List<?>) page.evaluate(RUN)) {
      findings.add((String) each);
    }
    return findings;
  }

  private static final class Source {
    static final String TEXT = read();

    private static String read() {
      try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
