package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;

/**
 * A record that was opened and graded.
 *
 * @param kind the part in which it was logged; a program lets corrections of positions fill only
 *     slots whose first record holds none (THREATS, T09)
 * @param payload the service's own encoding
 */
public record OpenedRecord(
    Category category, PartKind kind, Slot slot, Bytes payload, Grade grade) {}
