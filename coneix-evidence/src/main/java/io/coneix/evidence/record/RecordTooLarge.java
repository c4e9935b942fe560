package io.coneix.evidence.record;

import io.coneix.evidence.error.UnusableInput;
import io.coneix.evidence.key.Category;

/** More data in one slot than a record may hold. */
public final class RecordTooLarge extends UnusableInput {
  /** Builds the failure from the category and the payload's length in bytes. */
  public RecordTooLarge(Category category, int size) {
    super(
        "too much data for one record",
        category.text(),
        "at most " + RecordSealer.MAX_PAYLOAD + " bytes in a quarter of an hour",
        size + " bytes",
        "thin the data out before it is imported");
  }
}
