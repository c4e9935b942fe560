package io.coneix.testworld;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.PartBody;
import java.util.List;

/**
 * A part that waits for the next node.
 *
 * @param records its encoded sealed records, in the order of the body's references
 * @param drops what its records of source {@code drop} name, in their order
 */
public record PendingPart(PartBody body, List<Bytes> records, List<TestPhone.Posted> drops) {
  /** Copies the lists. */
  public PendingPart {
    records = List.copyOf(records);
    drops = List.copyOf(drops);
  }

  /** A part without drops. */
  public PendingPart(PartBody body, List<Bytes> records) {
    this(body, records, List.of());
  }
}
