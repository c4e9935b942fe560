package io.coneix.pages;

import io.coneix.evidence.error.UnusableInput;

/** A port that another program listens on, or that this user may not have. */
public final class PagePortInUse extends UnusableInput {
  /** Builds the failure. */
  public PagePortInUse(int port) {
    super(
        "the page's port cannot be had",
        "--port",
        "a port that nobody listens on",
        Integer.toString(port),
        "leave --port out to take any free one");
  }
}
