package io.geowallet.wallet.imports.point;

/** Why a point cannot be used. It is caught where points are counted and leaves no trace. */
public final class Unusable extends Exception {
  private static final long serialVersionUID = 1L;
  private final RefusalReason reason;

  Unusable(RefusalReason reason) {
    super(reason.text(), null, false, false);
    this.reason = reason;
  }

  /** What is wrong. */
  public RefusalReason reason() {
    return reason;
  }
}
