package io.coneix.platform.log;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.log.LogEntry;
import io.coneix.platform.log.LogStore.Stored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the appends of one transaction: which entries are new, which are known, which refused.
 *
 * <p>Appends count in the order of their arrival: a name that an earlier one of the batch takes is
 * used for a later one. A refused append leaves no trace. Not thread-safe.
 */
final class Batch {
  private final long firstPlace;
  private final Map<Bytes, Stored> known;
  private final List<LogEntry> fresh = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  /** What will become of an append; exactly one list has something in it. */
  record Verdict(Append append, List<Long> places, boolean isNew, List<Integer> refused) {}

  private Batch(long size, Map<Bytes, Stored> stored) {
    this.firstPlace = size;
    this.known = new HashMap<>(stored);
  }

  /**
   * Appends on a tree.
   *
   * @param size of the tree, the place of the first new entry
   * @param stored entries of the tree, by name; those of all appends that it holds
   */
  static Batch of(long size, Map<Bytes, Stored> stored, List<Append> appends) {
    Batch batch = new Batch(size, stored);
    appends.forEach(batch::add);
    return batch;
  }

  private void add(Append append) {
    Map<Bytes, Stored> taken = new HashMap<>();
    List<LogEntry> added = new ArrayList<>();
    List<Long> places = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < append.entries().size(); i++) {
      LogEntry entry = append.entries().get(i);
      Stored before = taken.getOrDefault(entry.name(), known.get(entry.name()));
      if (before == null) {
        before = new Stored(firstPlace + fresh.size() + added.size(), entry.body());
        taken.put(entry.name(), before);
        added.add(entry);
      }
      if (before.body().equals(entry.body())) {
        places.add(before.place());
      } else {
        refused.add(i);
      }
    }
    if (refused.isEmpty()) {
      known.putAll(taken);
      fresh.addAll(added);
    }
    verdicts.add(new Verdict(append, places, !added.isEmpty(), refused));
  }

  /** The entries to insert, in the order of their places. */
  List<LogEntry> fresh() {
    return List.copyOf(fresh);
  }

  /** True where no append is refused and none has an entry that was known before it. */
  boolean isAllNew() {
    int entries = verdicts.stream().mapToInt(v -> v.append().entries().size()).sum();
    return entries == fresh.size();
  }

  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }
}
