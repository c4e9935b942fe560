package io.coneix.contract.check;

import io.coneix.contract.statement.FailureCode;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.node.PartKind;
import java.util.OptionalLong;

/** DESIGN 4, <i>Two-sided time</i>, of one node (THREATS, T08). */
final class HeadTimes {
  /**
   * How far the wallet's clock may be ahead of the log's, in milliseconds. What is logged at most a
   * minute before the end of its slot is still no way to hide a record in a later slot.
   */
  static final long CLOCK_SKEW_MS = 60_000;

  private HeadTimes() {}

  /**
   * Slot end never after log time: a record cannot be put out of sight under a slot to come
   * (THREATS, T04). Notes may speak of what is to come; contracts, runs and devices of now.
   */
  static void requireNotBeforeSlots(NodeHead head, Logged logged) {
    for (PartHead part : head.parts()) {
      if (isData(part.kind()) && part.slot().endMs() > logged.sec() * 1000 + CLOCK_SKEW_MS) {
        throw new RunFailed(
            FailureCode.CHAIN_BROKEN,
            "node " + head.index(),
            "slots that were over when it was logged",
            "a later one");
      }
    }
  }

  private static boolean isData(PartKind kind) {
    return kind.hasRecords() && kind != PartKind.NOTE;
  }

  /**
   * The time of the checkpoint inside the node; empty where it has none.
   *
   * @throws RunFailed where the checkpoint is none of this log, or is not older than the node
   */
  static OptionalLong lowerSec(NodeHead head, Logged logged, ProvenLog log) {
    TimedCheckpoint checkpoint = head.checkpoint();
    if (checkpoint == null) {
      return OptionalLong.empty();
    }
    OptionalLong lower = log.lowerBoundSec(checkpoint);
    if (lower.isEmpty() || checkpoint.size() > logged.index()) {
      throw new RunFailed(
          FailureCode.CHAIN_BROKEN,
          "checkpoint of node " + head.index(),
          "one of this log from before the node",
          "another");
    }
    return lower;
  }
}
