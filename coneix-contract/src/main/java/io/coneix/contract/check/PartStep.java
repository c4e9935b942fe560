package io.coneix.contract.check;

import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.job.OpenedPart;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * DESIGN 3, <i>Nodes</i>: every opened part is the one that its node's head promises (THREATS,
 * T04).
 */
final class PartStep {
  private PartStep() {}

  /** The bodies by the parts' places in the head; null where a part stays closed. */
  static @Nullable PartBody[] open(NodeHead head, NodeEvidence evidence) {
    List<PartHead> heads = head.parts();
    @Nullable PartBody[] bodies = new PartBody[heads.size()];
    int before = -1;
    for (OpenedPart part : evidence.parts()) {
      if (part.index() <= before || part.index() >= heads.size()) {
        throw broken(head, "parts of the head in rising order");
      }
      before = part.index();
      bodies[part.index()] = open(head, heads.get(part.index()), part);
    }
    return bodies;
  }

  private static PartBody open(NodeHead head, PartHead promised, OpenedPart part) {
    if (!PartBody.hash(part.body()).equals(promised.bodyHash())) {
      throw broken(head, "the part whose hash is in the head");
    }
    PartBody body = PartBody.decode(part.body());
    if (!body.slot().equals(promised.slot()) || body.kind() != promised.kind()) {
      throw broken(head, "a part of the slot and kind that the head shows");
    }
    return body;
  }

  private static RunFailed broken(NodeHead head, String expected) {
    return new RunFailed(
        FailureCode.EVIDENCE_BROKEN, "node " + head.index() + ", part", expected, "another");
  }
}
