package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes one track of several recordings. Nobody is in two places: where two recordings of one time
 * contradict each other ({@link Contradiction}), the one of the better source is kept, then the one
 * with more fixes, and nothing of the other in that span. Those that agree are kept side by side.
 * Recordings of one source in different spans are never compared: what a lone phone saw stays.
 *
 * <p>The same recordings in any order give the same answer. Stateless.
 */
public final class Recordings {
  private Recordings() {}

  /** The recordings that can be one track together, the better sources first. */
  public static List<Recording> agreeing(Collection<Recording> all) {
    List<Recording> sorted = all.stream().sorted(Recording.ORDER).toList();
    List<Recording> kept = new ArrayList<>();
    List<Fix> better = List.of();
    int next = 0;
    while (next < sorted.size()) {
      int from = next;
      while (next < sorted.size() && sorted.get(next).rank() == sorted.get(from).rank()) {
        next++;
      }
      List<Recording> agreeing = ofRank(sorted.subList(from, next), better);
      kept.addAll(agreeing);
      better = next == sorted.size() ? better : joined(better, fixes(agreeing));
    }
    return kept;
  }

  /** The fixes of all these recordings, in natural order. */
  public static List<Fix> fixes(List<Recording> recordings) {
    return Fix.sorted(recordings.stream().flatMap(r -> r.fixes().stream()).toList());
  }

  private static List<Recording> ofRank(List<Recording> sorted, List<Fix> better) {
    List<Recording> kept = new ArrayList<>();
    List<Fix> here = List.of();
    long span = Long.MIN_VALUE;
    for (Recording recording : sorted) {
      if (recording.span() != span) {
        span = recording.span();
        here = List.of();
      }
      List<Fix> fixes = recording.fixes();
      if (!Contradiction.between(better, fixes) && !Contradiction.between(here, fixes)) {
        kept.add(recording);
        here = joined(here, fixes);
      }
    }
    return kept;
  }

  private static List<Fix> joined(List<Fix> a, List<Fix> b) {
    if (a.isEmpty()) {
      return b;
    }
    List<Fix> all = new ArrayList<>(a);
    all.addAll(b);
    return Fix.sorted(all);
  }
}
