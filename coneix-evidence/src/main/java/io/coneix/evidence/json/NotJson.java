package io.coneix.evidence.json;

/** The input is not strict JSON; never seen outside of this package. */
final class NotJson extends Exception {
  private static final long serialVersionUID = 1L;

  NotJson() {
    super("not JSON", null, false, false);
  }
}
