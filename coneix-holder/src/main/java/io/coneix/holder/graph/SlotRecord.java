package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.slot.Slot;

/** That a record about a slot is there, by its hash. */
public record SlotRecord(Slot slot, Bytes recordHash) {}
