package io.coneix.enclave;

/** Carries a {@link Rejection} up to the loop; has neither message nor stack trace. */
final class Rejected extends Exception {
  private static final long serialVersionUID = 1;

  private final Rejection rejection;

  Rejected(Rejection rejection) {
    super(null, null, false, false);
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}
