package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import java.util.Optional;

/**
 * A record that was opened and graded.
 *
 * @param kind the part in which it was logged; a program lets corrections of positions fill only
 *     slots whose first record holds none (THREATS, T09)
 * @param payload the service's own encoding, or what a phone's program wrote
 * @param client the phone's program whose plaintext the payload is; empty for the service's own
 * @param place where it was logged: records come by slot, and of what is said about several slots
 *     the newest may count (THREATS, T09)
 */
public record OpenedRecord(
    Category category,
    PartKind kind,
    Slot slot,
    Bytes payload,
    Grade grade,
    Optional<DropClient> client,
    ChainPlace place) {
  /** A record in the service's own encoding. */
  public OpenedRecord(
      Category category, PartKind kind, Slot slot, Bytes payload, Grade grade, ChainPlace place) {
    this(category, kind, slot, payload, grade, Optional.empty(), place);
  }

  /** The same of the first part of a chain. */
  public OpenedRecord(Category category, PartKind kind, Slot slot, Bytes payload, Grade grade) {
    this(category, kind, slot, payload, grade, ChainPlace.FIRST);
  }
}
