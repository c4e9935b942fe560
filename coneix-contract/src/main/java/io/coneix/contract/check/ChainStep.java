package io.coneix.contract.check;

import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.ChainCommitment;
import io.coneix.evidence.chain.ChainValue;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * DESIGN 3, <i>Names</i> and <i>No gap</i>: the nodes from a to b are the chain's, all of them, in
 * the order of logging (THREATS, T02, T04).
 *
 * <p>A name follows from s_b and is in the log once; its body is the hash of the signed node. So
 * nobody but the holder can put a node there, and the holder cannot put two. An object for one
 * check.
 */
final class ChainStep {
  private final Inputs inputs;
  private final ProvenLog log;
  private final ChainOpening opening;

  /** Index of the first name that is looked up: a-1 where there is one. */
  private final int from;

  private final List<Bytes> names;
  private final List<Node> opened = new ArrayList<>();
  private final List<Logged> openedAt = new ArrayList<>();
  private final List<NodeEvidence> evidence = new ArrayList<>();
  private final List<Logged> lost = new ArrayList<>();

  /**
   * A step over the chain of {@code inputs}.
   *
   * @throws RunFailed where the opening is not what the contract is tied to
   */
  ChainStep(Terms terms, Inputs inputs, ProvenLog log) {
    this.inputs = inputs;
    this.log = log;
    this.opening = inputs.chain();
    this.from = Math.max(1, opening.first() - 1);
    ChainValue last =
        new ChainValue(opening.last(), SecretBytes.of(opening.lastValue().unsafeArray()));
    requireCommitted(terms, last);
    this.names = last.namesFrom(from);
  }

  private void requireCommitted(Terms terms, ChainValue last) {
    Bytes committed = ChainCommitment.of(opening.salt(), last.at(opening.bindingIndex()));
    if (!committed.equals(terms.acceptance().chainCommitment())) {
      throw new RunFailed(
          FailureCode.CHAIN_FOREIGN, "chain", "the one that the contract is tied to", "another");
    }
  }

  /** Walks all nodes, then checks all signatures and checkpoints. */
  CheckedChain check(NodeSignatures signatures) {
    Optional<Logged> before = entryBeforeFirst();
    long beforeIndex = before.map(Logged::index).orElse(-1L);
    @Nullable Bytes beforeHash = hashBeforeFirst();
    for (int index = opening.first(); index <= opening.last(); index++) {
      Logged logged = requireAfter(beforeIndex, index);
      Bytes hash = log.entry(name(index)).orElseThrow().body();
      add(index, logged, hash, beforeHash);
      beforeIndex = logged.index();
      beforeHash = hash;
    }
    requireSigned(signatures);
    return new CheckedChain(opening.bindingIndex(), before, checkedNodes(), lost);
  }

  /** The entry of node a-1, which a job lists where its time pins the period's start. */
  private Optional<Logged> entryBeforeFirst() {
    if (from == opening.first()) {
      return Optional.empty();
    }
    return log.indexOf(name(from))
        .map(leaf -> Logged.at(log, leaf, FailureCode.CHAIN_BROKEN, "node " + from));
  }

  /** What node a names as the node before; null where the job does not show it. */
  private @Nullable Bytes hashBeforeFirst() {
    if (from == opening.first()) {
      return NodeHead.NO_PREVIOUS;
    }
    return log.entry(name(from)).map(LogEntry::body).orElse(null);
  }

  /** The entry of node {@code index}, which comes later in the log than the node before. */
  private Logged requireAfter(long beforeIndex, int index) {
    long leaf =
        log.indexOf(name(index)).orElseThrow(() -> broken(index, "a name in the log", "none"));
    if (leaf <= beforeIndex) {
      throw broken(index, "an entry after that of the node before", "an earlier one");
    }
    return Logged.at(log, leaf, FailureCode.CHAIN_BROKEN, "node " + index);
  }

  private void add(int index, Logged logged, Bytes hash, @Nullable Bytes beforeHash) {
    Optional<NodeEvidence> shown = inputs.nodes().get(index - opening.first());
    if (shown.isEmpty()) {
      lost.add(logged);
      return;
    }
    if (!Node.hash(shown.get().node()).equals(hash)) {
      throw broken(index, "the node whose hash is logged", "another");
    }
    Node node = Node.decode(shown.get().node());
    NodeHead head = node.unverifiedHead();
    if (head.index() != index || (beforeHash != null && !head.previous().equals(beforeHash))) {
      throw broken(index, "its index and the hash of the node before", "others");
    }
    HeadTimes.requireNotBeforeSlots(head, logged);
    opened.add(node);
    openedAt.add(logged);
    evidence.add(shown.get());
  }

  private void requireSigned(NodeSignatures signatures) {
    int foreign = signatures.firstForeign(opened, Ed25519PublicKey.of(opening.nodeKey()));
    if (foreign < opened.size()) {
      throw broken(opened.get(foreign).unverifiedHead().index(), "a signature by its key", "none");
    }
  }

  private List<CheckedNode> checkedNodes() {
    List<CheckedNode> nodes = new ArrayList<>(opened.size());
    for (int i = 0; i < opened.size(); i++) {
      NodeHead head = opened.get(i).unverifiedHead();
      OptionalLong lower = HeadTimes.lowerSec(head, openedAt.get(i), log);
      nodes.add(new CheckedNode(head.index(), openedAt.get(i), lower, head, evidence.get(i)));
    }
    return nodes;
  }

  private Bytes name(int index) {
    return names.get(index - from);
  }

  private static RunFailed broken(int index, String expected, String found) {
    return new RunFailed(FailureCode.CHAIN_BROKEN, "node " + index, expected, found);
  }
}
