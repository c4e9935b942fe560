package io.coneix.browser.walk;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Listens to a browser: requests to other hosts, refused ones, and what it complains about. */
public final class Watch {
  private static final Set<String> LOCAL = Set.of("data", "blob", "about");
  private static final Set<String> BAD = Set.of("error", "warning", "assert");

  private final String origin;
  private final List<String> complaints = new ArrayList<>();

  private Watch(URI site) {
    this.origin = site.getScheme() + "://" + site.getAuthority();
  }

  /** Begins to listen; {@code site} is any address of the only host that may be asked. */
  public static Watch over(BrowserContext browser, URI site) {
    Watch watch = new Watch(site);
    browser.onRequest(watch::asked);
    browser.onResponse(watch::answered);
    browser.onConsoleMessage(watch::said);
    browser.onWebError(e -> watch.complaints.add("script: " + e.error()));
    return watch;
  }

  /** What was heard since the last call. */
  public List<String> complaints() {
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    return heard;
  }

  private void asked(Request request) {
    URI uri = URI.create(request.url().replaceAll("[^!-~]|[{}|\\\\^`]", "_"));
    if (!LOCAL.contains(uri.getScheme()) && !request.url().startsWith(origin + "/")) {
      complaints.add("another host: " + request.url());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400) {
      complaints.add(response.status() + " " + response.url());
    }
  }

  private void said(ConsoleMessage message) {
    if (BAD.contains(message.type())) {
      complaints.add("console: " + message.text() + " " + message.location());
    }
  }
}
