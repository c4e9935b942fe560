package io.coneix.contract.scope;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * Local dates from {@code fromDay} (included) to {@code toDay} (excluded), as days since
 * 1970-01-01.
 */
public record Period(int fromDay, int toDay) {
  /** The day after the last one that slots reach: 2089-08-04. */
  public static final int MAX_DAY = 43_680;

  /** Refuses an empty period and one outside 1970 to 2089, where slots end. */
  public Period {
    if (fromDay < 0 || toDay <= fromDay || toDay > MAX_DAY) {
      throw new IllegalArgumentException("period of days " + fromDay + " to " + toDay);
    }
  }

  /** Reads {@code [from, to]}. */
  public static Period of(CborValue value) {
    Fields fields = Fields.of("period", value);
    int from = fields.int32("first day", 0, MAX_DAY);
    int to = fields.int32("day after the last", from + 1, MAX_DAY);
    fields.end();
    return new Period(from, to);
  }

  /** {@code [from, to]}. */
  public CborValue toCbor() {
    return CborValue.array(CborValue.of(fromDay), CborValue.of(toDay));
  }

  /** True where {@code day} is inside. */
  public boolean contains(int day) {
    return day >= fromDay && day < toDay;
  }
}
