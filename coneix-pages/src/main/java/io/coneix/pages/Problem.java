package io.coneix.pages;

import io.coneix.evidence.error.Failure;

/**
 * A failure as a page shows it.
 *
 * @param kindKey words for its kind
 * @param saysKey words for it in the page's language; not every failure has some
 */
public record Problem(
    String kindKey,
    String saysKey,
    String what,
    String where,
    String expected,
    String found,
    String hint) {
  private static final String SAYS = "problem.is.";

  /** Whether it is a failure of that type. */
  public boolean is(Class<? extends Failure> type) {
    return saysKey.equals(SAYS + type.getSimpleName());
  }

  /** A failure that a form shows above what was typed. */
  public static Problem of(Failure failure) {
    return of(failure, "problem.kind." + Problems.status(failure));
  }

  static Problem of(Failure failure, String kindKey) {
    return new Problem(
        kindKey,
        SAYS + failure.getClass().getSimpleName(),
        PlainText.of(failure.what()),
        PlainText.of(failure.where()),
        PlainText.of(failure.expected()),
        PlainText.of(failure.found()),
        PlainText.of(failure.hint()));
  }
}
