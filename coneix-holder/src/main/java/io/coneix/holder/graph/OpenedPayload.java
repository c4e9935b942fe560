package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;

/**
 * A record of the wallet's own, opened.
 *
 * @param partHash the part that it belongs to
 */
public record OpenedPayload(
    Slot slot, Category category, PartKind kind, Source source, Bytes content, Bytes partHash) {}
