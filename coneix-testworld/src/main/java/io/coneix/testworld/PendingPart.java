package io.coneix.testworld;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.node.PartBody;
import java.util.List;

/**
 * A part that waits for the next node.
 *
 * @param records its encoded sealed records, in the order of the body's references
 */
public record PendingPart(PartBody body, List<Bytes> records) {
  /** Copies the list. */
  public PendingPart {
    records = List.copyOf(records);
  }
}
