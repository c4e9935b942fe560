package io.geowallet.wallet.live.client;

import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.List;

/** Gathers what the objects of one request hold, up to a number. Not thread-safe. */
public final class Collected {
  private final int most;
  private final List<Fix> fixes = new ArrayList<>();
  private int objects;
  private int unusable;

  /** Of at most so many objects. */
  public Collected(int most) {
    this.most = most;
  }

  /**
   * Adds what an object holds.
   *
   * @throws UnusablePost where it is one too many
   */
  public void add(Posted object) {
    objects++;
    if (objects > most) {
      throw new UnusablePost("at most " + most + " objects", "more");
    }
    fixes.addAll(object.fixes());
    unusable += object.unusable();
  }

  /** All of it. */
  public Posted posted() {
    return new Posted(fixes, unusable);
  }
}
