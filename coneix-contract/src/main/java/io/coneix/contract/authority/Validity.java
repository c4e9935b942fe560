package io.coneix.contract.authority;

/**
 * A span of validity, both ends included.
 *
 * @param fromSec first second UTC
 * @param toSec last second UTC
 */
public record Validity(long fromSec, long toSec) {
  /** Refuses a span that ends before it begins. */
  public Validity {
    if (fromSec < 0 || toSec < fromSec) {
      throw new IllegalArgumentException("validity from " + fromSec + " to " + toSec);
    }
  }

  /** True where {@code sec} is inside. */
  public boolean contains(long sec) {
    return sec >= fromSec && sec <= toSec;
  }
}
