package io.coneix.pages;

import io.coneix.evidence.error.Failure;

/**
 * A failure as a page shows it.
 *
 * @param kindKey words for its kind
 */
public record Problem(
    String kindKey, String what, String where, String expected, String found, String hint) {
  static Problem of(Failure failure, String kindKey) {
    return new Problem(
        kindKey,
        PlainText.of(failure.what()),
        PlainText.of(failure.where()),
        PlainText.of(failure.expected()),
        PlainText.of(failure.found()),
        PlainText.of(failure.hint()));
  }
}
