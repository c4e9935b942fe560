package io.geowallet.wallet.page.evidence;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.grade.Grade;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.slot.Slot;
import io.geowallet.mobility.Fix;
import java.util.List;

/**
 * A position record that a run opened.
 *
 * @param hash SHA-256 of the sealed record, by which its node names it
 * @param size bytes of the sealed record
 * @param commitment binds the one key that reads it
 * @param node index of the node that names it
 * @param partHash the part of the node that names it
 * @param grade what its node's times and its part give it
 * @param fixes what it holds, in order of time
 */
record RecordFacts(
    Bytes hash,
    int size,
    Bytes commitment,
    Slot slot,
    PartKind kind,
    Source source,
    int node,
    Bytes partHash,
    Grade grade,
    List<Fix> fixes) {}
