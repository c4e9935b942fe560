package io.geowallet.mobility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells how many recordings the tracks of a file are: those that follow one another, or that agree,
 * are one; those that contradict each other ({@link Contradiction}) lie side by side, for they are
 * of two devices in two places. Unlike {@link Recordings}, which asks where one person was, all are
 * kept. Stateless.
 */
public final class SideBySide {
  private static final Comparator<List<Fix>> BY_BEGIN =
      Comparator.comparingLong((List<Fix> t) -> first(t)).thenComparingLong(t -> -last(t));

  private SideBySide() {}

  /**
   * The recordings, by their begin.
   *
   * @param tracks none empty, each in natural order; a fix that several have counts once
   * @return each in natural order
   */
  public static List<List<Fix>> of(List<List<Fix>> tracks) {
    Set<Fix> known = new HashSet<>();
    List<List<List<Fix>>> recordings = new ArrayList<>();
    for (List<Fix> track : tracks.stream().sorted(BY_BEGIN).toList()) {
      List<Fix> fresh = track.stream().filter(known::add).toList();
      if (!fresh.isEmpty()) {
        home(recordings, fresh).add(fresh);
      }
    }
    return recordings.stream().map(SideBySide::joined).toList();
  }

  /** The first recording that the track does not contradict, else a new one. */
  private static List<List<Fix>> home(List<List<List<Fix>>> recordings, List<Fix> track) {
    for (List<List<Fix>> recording : recordings) {
      List<List<Fix>> meanwhile =
          recording.stream()
              .filter(t -> first(t) <= last(track) && last(t) >= first(track))
              .toList();
      if (meanwhile.isEmpty() || !Contradiction.between(joined(meanwhile), track)) {
        return recording;
      }
    }
    recordings.add(new ArrayList<>());
    return recordings.get(recordings.size() - 1);
  }

  private static List<Fix> joined(List<List<Fix>> tracks) {
    return Fix.sorted(tracks.stream().flatMap(List::stream).toList());
  }

  private static long first(List<Fix> track) {
    return track.get(0).timeMs();
  }

  private static long last(List<Fix> track) {
    return track.get(track.size() - 1).timeMs();
  }
}
