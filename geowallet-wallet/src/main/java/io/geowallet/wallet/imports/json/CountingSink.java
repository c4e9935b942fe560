package io.geowallet.wallet.imports.json;

import io.geowallet.wallet.imports.point.Place;
import io.geowallet.wallet.imports.point.PointDraft;
import io.geowallet.wallet.imports.point.PointSink;
import io.geowallet.wallet.imports.point.RefusalReason;
import java.util.function.Supplier;

/** Counts the points on their way. Not thread-safe. */
final class CountingSink implements PointSink {
  private final PointSink to;
  private long count;

  CountingSink(PointSink to) {
    this.to = to;
  }

  long count() {
    return count;
  }

  @Override
  public void point(PointDraft draft, Supplier<Place> where) {
    count++;
    to.point(draft, where);
  }

  @Override
  public void refuse(Place where, RefusalReason reason) {
    count++;
    to.refuse(where, reason);
  }
}
