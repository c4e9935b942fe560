package io.coneix.pages;

import io.coneix.evidence.error.Refused;

/** A request that does not come from a page of this site in the browser that opened it. */
final class Forbidden extends Refused {
  /**
   * Builds the refusal.
   *
   * @param where the header at fault
   */
  Forbidden(String where, String expected) {
    super(
        "not a request of this site's own pages",
        where,
        expected,
        "another or none",
        "open the link that the program printed; each link opens one browser");
  }
}
