package io.coneix.contract.program;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.slot.Slot;

/** A record that was opened and graded; its payload is the service's own encoding. */
public record OpenedRecord(Category category, Slot slot, Bytes payload, Grade grade) {}
