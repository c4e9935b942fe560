package io.geowallet.wallet.record;

import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Ordered fixes in batches that end with a slot, so that a slot of a file becomes one part. Only a
 * slot with more fixes than any device makes is parted. Not thread-safe.
 */
final class SlotBatches implements Iterator<List<Fix>> {
  private static final int MAX_FACTOR = 8;

  private final Iterator<Fix> fixes;
  private final int size;
  private @Nullable Fix next;

  /** Batches of about {@code size} fixes. */
  SlotBatches(Iterator<Fix> fixes, int size) {
    this.fixes = fixes;
    this.size = size;
    this.next = take();
  }

  private @Nullable Fix take() {
    return fixes.hasNext() ? fixes.next() : null;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Fix> next() {
    Fix fix = next;
    if (fix == null) {
      throw new NoSuchElementException();
    }
    List<Fix> batch = new ArrayList<>(size);
    int slot = -1;
    while (fix != null && (batch.size() < size || goesOn(slot, fix, batch.size()))) {
      slot = Slot.ofMs(fix.timeMs()).number();
      batch.add(fix);
      fix = take();
    }
    next = fix;
    return batch;
  }

  private boolean goesOn(int slot, Fix fix, int taken) {
    return Slot.ofMs(fix.timeMs()).number() == slot && taken < MAX_FACTOR * size;
  }
}
