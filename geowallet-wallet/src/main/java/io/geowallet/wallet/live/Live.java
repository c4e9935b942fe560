package io.geowallet.wallet.live;

import io.coneix.pages.Banner;
import java.util.List;

/** Live recording, as pages see it: nothing of it runs in the demo. Thread-safe. */
public final class Live {
  private Live() {}

  /** Where nothing is recorded live, as in the demo. */
  public static Live none() {
    return new Live();
  }

  /** What stands on every page at the moment because of live recording. */
  public List<Banner> banners() {
    return List.of();
  }
}
