package io.coneix.contract.check;

import io.coneix.contract.job.NodeEvidence;
import io.coneix.evidence.node.NodeHead;
import java.util.OptionalLong;

/**
 * An opened node whose name, hash, signature and checkpoint hold.
 *
 * @param index its place in the chain
 * @param logged its entry
 * @param lowerSec no earlier than this second UTC the node was made; empty where it holds no
 *     checkpoint
 * @param evidence the parts and records that the job opens, not yet checked
 */
public record CheckedNode(
    int index, Logged logged, OptionalLong lowerSec, NodeHead head, NodeEvidence evidence) {}
