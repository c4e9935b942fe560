package io.coneix.cli.page;

import io.coneix.cli.Environment;
import io.coneix.cli.json.JsonLines;
import io.coneix.cli.role.UntilSignal;
import io.coneix.pages.PageServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells where a page is, opens it, and keeps the process alive for it. */
public final class ServedPage {
  private static final String FILE = "open.html";

  private ServedPage() {}

  /**
   * Prints the launch link, opens it where there is a desktop, and waits for a signal.
   *
   * @param role the key of the link with {@code --json}
   * @param directory private, for the file that leads a browser to the link
   * @param stop ends all that runs behind the page; harmless when repeated
   */
  public static void await(
      PageServer server,
      String role,
      Path directory,
      PortOptions options,
      boolean json,
      Environment environment,
      Runnable stop) {
    URI link = server.newLaunchLink();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put(role, link.toString());
      JsonLines.print(environment.out(), object);
    } else {
      environment.out().println("open once, in one browser: " + link);
      environment.out().println("Ctrl-C ends it");
    }
    environment.out().flush();
    if (!json && options.mayStartBrowser()) {
      LaunchPage.open(server.newLaunchLink(), directory.resolve(FILE), environment);
    }
    UntilSignal.await(stop);
  }
}
