package io.coneix.client;

import java.io.IOException;

/** An answer with more bytes than {@link BoundedBody} reads. */
public final class AnswerTooLong extends IOException {
  private static final long serialVersionUID = 1L;

  /** Builds the failure. */
  public AnswerTooLong() {
    super("answer is too long");
  }

  /** Whether this lies below {@code failure}: the JDK's client wraps what a reader throws. */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof AnswerTooLong) {
        return true;
      }
    }
    return false;
  }
}
