package io.geowallet.wallet.imports.spool;

import io.geowallet.mobility.Fix;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several runs as one, each fix once; doubles are counted. Not thread-safe. */
final class Merge implements Iterator<Fix> {
  private static final class Head {
    private final Iterator<Fix> rest;
    private Fix fix;

    Head(Iterator<Fix> rest) {
      this.rest = rest;
      this.fix = rest.next();
    }
  }

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing((Head head) -> head.fix));
  private @Nullable Fix next;
  private long doubles;

  Merge(List<Run> runs) {
    for (Run run : runs) {
      Iterator<Fix> fixes = run.iterator();
      if (fixes.hasNext()) {
        heads.add(new Head(fixes));
      }
    }
    next = take();
  }

  /** How many were left out so far. */
  long doubles() {
    return doubles;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Fix next() {
    Fix given = next;
    if (given == null) {
      throw new NoSuchElementException();
    }
    next = take();
    while (given.equals(next)) {
      doubles++;
      next = take();
    }
    return given;
  }

  private @Nullable Fix take() {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    Fix fix = head.fix;
    if (head.rest.hasNext()) {
      head.fix = head.rest.next();
      heads.add(head);
    }
    return fix;
  }
}
