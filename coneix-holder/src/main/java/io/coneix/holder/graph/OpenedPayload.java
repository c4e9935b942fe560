package io.coneix.holder.graph;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropClient;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import java.util.Optional;

/**
 * A record of the wallet's own, opened.
 *
 * @param content the service's own encoding, or what a phone's program wrote
 * @param partHash the part that it belongs to
 * @param client the phone's program whose plaintext the content is; empty for the service's own
 */
public record OpenedPayload(
    Slot slot,
    Category category,
    PartKind kind,
    Source source,
    Bytes content,
    Bytes partHash,
    Optional<DropClient> client) {}
