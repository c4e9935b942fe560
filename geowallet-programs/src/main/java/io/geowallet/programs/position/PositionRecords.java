package io.geowallet.programs.position;

import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import io.geowallet.mobility.Recording;
import io.geowallet.mobility.Recordings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects opened position records, in the order of their nodes, and makes one track of them. What
 * contradicts a better record of its time is in no track ({@link Recordings}). Not thread-safe.
 */
public final class PositionRecords {
  private final Set<Integer> recorded = new HashSet<>();
  private final List<Graded> graded = new ArrayList<>();

  /** By slot: each holds a fix or some, all of one slot are one recording. */
  private final NavigableMap<Integer, Graded> drops = new TreeMap<>();

  private record Graded(int slot, Grade grade, List<Fix> fixes) {
    private Graded plus(Graded other) {
      List<Fix> all = new ArrayList<>(fixes);
      all.addAll(other.fixes);
      return new Graded(slot, Grade.lowest(grade, other.grade), all);
    }

    private Recording recording() {
      return new Recording(SourceRank.of(grade.source()), slot, fixes);
    }
  }

  /** No records yet. */
  public PositionRecords() {}

  /**
   * Whether a record is a correction of a slot of which a record before it holds a fix: such a one
   * is not to be taken (THREATS, T09).
   */
  public boolean isLate(PartKind kind, Slot slot) {
    return kind == PartKind.CORRECTION && recorded.contains(slot.number());
  }

  /** Takes a record; one without fixes changes nothing. */
  public void add(Slot slot, Grade grade, List<Fix> fixes) {
    if (fixes.isEmpty()) {
      return;
    }
    recorded.add(slot.number());
    Graded own = new Graded(slot.number(), grade, fixes);
    if (grade.source() == Source.DROP) {
      drops.merge(slot.number(), own, Graded::plus);
    } else {
      graded.add(own);
    }
  }

  /** The track of all that was taken. */
  public GradedTrack track() {
    List<Graded> taken = new ArrayList<>(graded);
    taken.addAll(drops.values());
    List<Recording> all = taken.stream().map(Graded::recording).toList();
    List<Recording> kept = Recordings.agreeing(all);
    Set<Recording> isKept = new HashSet<>(kept);
    NavigableMap<Integer, Grade> grades = new TreeMap<>();
    NavigableMap<Integer, Grade> others = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      Graded one = taken.get(i);
      (isKept.contains(all.get(i)) ? grades : others).merge(one.slot(), one.grade(), Grade::lowest);
    }
    others.forEach(grades::putIfAbsent);
    return new GradedTrack(Recordings.fixes(kept), Recordings.fixes(all), grades);
  }
}
