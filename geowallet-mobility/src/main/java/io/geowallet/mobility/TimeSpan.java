package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.List;

/**
 * A span of time that contains its start and not its end.
 *
 * @param startMs first millisecond since 1970 UTC that is inside
 * @param endMs first millisecond after it; later than the start
 */
public record TimeSpan(long startMs, long endMs) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the span is empty or ends before it starts
   */
  public TimeSpan {
    if (startMs >= endMs) {
      throw new IllegalArgumentException("a span of time must end after its start");
    }
  }

  /** The span that holds every {@link Fix}: for a caller who may see everything. */
  public static TimeSpan always() {
    return new TimeSpan(0, Fix.MAX_TIME_MS + 1);
  }

  /** Whether the time is inside. */
  public boolean contains(long timeMs) {
    return startMs <= timeMs && timeMs < endMs;
  }

  /**
   * The same time in the fewest spans: those that touch become one.
   *
   * @throws IllegalArgumentException if the spans are not sorted or overlap
   */
  public static List<TimeSpan> joined(List<TimeSpan> spans) {
    List<TimeSpan> joined = new ArrayList<>();
    for (TimeSpan span : spans) {
      int last = joined.size() - 1;
      if (last < 0 || joined.get(last).endMs < span.startMs) {
        joined.add(span);
      } else if (joined.get(last).endMs == span.startMs) {
        joined.set(last, new TimeSpan(joined.get(last).startMs, span.endMs));
      } else {
        throw new IllegalArgumentException("spans of time must be sorted and must not overlap");
      }
    }
    return List.copyOf(joined);
  }
}
