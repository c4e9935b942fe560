package io.coneix.pages;

import io.coneix.evidence.error.UnusableInput;

/** An address that is no page of the site. */
public final class NoSuchPage extends UnusableInput {
  /** Builds the failure. */
  public NoSuchPage() {
    super("no such page", "address", "a page of this site", "another address", "go to the start");
  }
}
