package io.geowallet.desk.page;

import io.coneix.client.PlatformClient;
import io.coneix.requester.Desk;
import io.geowallet.desk.book.BookKeeper;
import io.geowallet.desk.book.Books;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Guards the desk behind the pages: one thread at a time uses it, and pages read a copy that is
 * taken after each change, so that none waits for the platform. Thread-safe.
 */
final class Office {
  private final DeskPages pages;
  private volatile Optional<Books> copy = Optional.empty();

  Office(DeskPages pages) {
    this.pages = pages;
  }

  DeskPages pages() {
    return pages;
  }

  long nowMs() {
    return pages.clock().millis();
  }

  long nowSec() {
    return pages.clock().instant().getEpochSecond();
  }

  LocalDate today() {
    return LocalDate.ofInstant(pages.clock().instant(), pages.zone());
  }

  /** What the desk holds, as of its last change. */
  Books books() {
    Optional<Books> known = copy;
    return known.isPresent() ? known.get() : readAgain();
  }

  private synchronized Books readAgain() {
    Books books = BookKeeper.read(pages.desk().contents(), pages.trust());
    copy = Optional.of(books);
    return books;
  }

  /** Changes the desk; the copy is new on return, also where the change failed half-way. */
  synchronized <T> T change(Function<Desk, T> work) {
    try {
      return work.apply(pages.desk());
    } finally {
      readAgain();
    }
  }

  /** The same, with a client of the platform. */
  <T> T online(BiFunction<Desk, PlatformClient, T> work) {
    try (PlatformClient platform = pages.connect().get()) {
      return change(desk -> work.apply(desk, platform));
    }
  }
}
