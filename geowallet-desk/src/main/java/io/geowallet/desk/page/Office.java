package io.geowallet.desk.page;

/** Guards the desk behind the pages: one thread at a time changes it. Thread-safe. */
final class Office {
  private final DeskPages pages;

  Office(DeskPages pages) {
    this.pages = pages;
  }

  synchronized String company() {
    return pages.desk().company().orElse("");
  }
}
