package io.geowallet.wallet.page.days;

import io.geowallet.wallet.trips.PrivateMarks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest changes of private marks, each to be taken back once: what was marked before a tap
 * follows from no page. Thread-safe.
 */
final class LastChanges {
  /** Older ones are forgotten; a page offers the newest one of its own. */
  private static final int MOST = 100;

  private final Map<String, PrivateMarks.Change> kept = new LinkedHashMap<>();
  private long number;

  /** Keeps a change; the result is its name. */
  synchronized String keep(PrivateMarks.Change change) {
    number++;
    String name = Long.toString(number);
    kept.put(name, change);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return name;
  }

  /** The change of that name; empty where it is not known, or was taken already. */
  synchronized Optional<PrivateMarks.Change> take(String name) {
    return Optional.ofNullable(kept.remove(name));
  }
}
