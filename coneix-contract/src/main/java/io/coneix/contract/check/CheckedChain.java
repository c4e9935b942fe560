package io.coneix.contract.check;

import io.coneix.evidence.slot.Slot;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The nodes from first to last, without a gap.
 *
 * @param bindingIndex nodes from it on are bound to the contract
 * @param before the entry of the node before the first, where the proof lists it
 * @param nodes the opened ones, in the chain's order
 * @param lost the entries that stayed unopened
 */
public record CheckedChain(
    int bindingIndex, Optional<Logged> before, List<CheckedNode> nodes, List<Logged> lost) {
  /** Copies the lists. */
  public CheckedChain {
    nodes = List.copyOf(nodes);
    lost = List.copyOf(lost);
  }

  /** Answers for many slots whether a lost entry could have held a live record of it. */
  LostTimes lostTimes() {
    return new LostTimes(lost);
  }

  /** The times of lost entries. */
  static final class LostTimes {
    private final NavigableSet<Long> timesMs = new TreeSet<>();

    private LostTimes(List<Logged> lost) {
      lost.forEach(entry -> timesMs.add(entry.sec() * 1000));
    }

    /** True where the slot ends within the two slots before a lost entry. */
    boolean shadow(Slot slot) {
      Long next = timesMs.ceiling(slot.endMs());
      return next != null && next <= slot.endMs() + PeriodBounds.LIVE_WITHIN_MS;
    }
  }
}
