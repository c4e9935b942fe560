package io.coneix.cli.page;

import picocli.CommandLine.Option;

/** The options of commands that open a page. */
public final class PortOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Serve the page on this port of 127.0.0.1 (default: any free one).")
  private int port;

  @Option(names = "--no-browser", description = "Only print the link; start no browser.")
  private boolean noBrowser;

  /** The port, 0 for any free one. */
  public int port() {
    return port;
  }

  /** True where a browser may be started. */
  public boolean mayStartBrowser() {
    return !noBrowser;
  }
}
