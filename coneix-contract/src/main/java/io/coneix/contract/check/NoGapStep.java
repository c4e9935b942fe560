package io.coneix.contract.check;

import io.coneix.contract.job.ChainOpening;
import io.coneix.contract.offer.RecordTerms;
import io.coneix.contract.statement.FailureCode;
import java.util.List;

/**
 * DESIGN 3, <i>No gap</i>: both ends are pinned, so nothing outside a..b can be live for the
 * period; and no more entries stayed unopened than the contract allows (THREATS, T04).
 */
final class NoGapStep {
  private NoGapStep() {}

  static void check(
      RecordTerms records, ChainOpening opening, CheckedChain chain, PeriodBounds period) {
    if (chain.lost().size() > records.maxLost()) {
      throw new RunFailed(
          FailureCode.TOO_MANY_LOST,
          "unopened entries",
          "at most " + records.maxLost(),
          Integer.toString(chain.lost().size()));
    }
    requireStart(opening, chain, period);
    requireEnd(opening, chain.nodes(), period);
  }

  /**
   * a is the binding index, where unbound records do not count or are given up; or the chain's
   * first node, before which there is none; or the node before it was logged before the period
   * began, and with it every earlier one.
   */
  private static void requireStart(ChainOpening opening, CheckedChain chain, PeriodBounds period) {
    boolean pinned =
        opening.first() == opening.bindingIndex()
            || opening.first() == 1
            || chain.before().filter(logged -> period.beginsAfter(logged.sec())).isPresent();
    if (!pinned) {
      throw new RunFailed(
          FailureCode.PERIOD_NOT_PINNED,
          "first node",
          "one that begins the binding, the chain or the period",
          "another");
    }
  }

  /** b holds a checkpoint from after the period's end and two slots more. */
  private static void requireEnd(
      ChainOpening opening, List<CheckedNode> nodes, PeriodBounds period) {
    boolean pinned =
        nodes.stream()
            .filter(node -> node.index() == opening.last())
            .flatMapToLong(node -> node.lowerSec().stream())
            .anyMatch(period::isOverAt);
    if (!pinned) {
      throw new RunFailed(
          FailureCode.PERIOD_NOT_PINNED,
          "last node",
          "one that knows a checkpoint from after the period and two slots",
          "another");
    }
  }
}
