package io.coneix.contract.check;

import io.coneix.contract.job.CategoryCover;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.NodeEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes of one thing in otherwise right inputs. */
final class Edits {
  private Edits() {}

  /** The inputs with other nodes. */
  static Inputs withNodes(Inputs i, List<Optional<NodeEvidence>> nodes) {
    return new Inputs(
        i.contractHash(),
        i.periodIndex(),
        i.covers(),
        i.chain(),
        nodes,
        i.proof(),
        i.holderParameters(),
        i.earlierRuns(),
        i.vouchers(),
        i.salt());
  }

  /** The inputs with other covers. */
  static Inputs withCovers(Inputs i, List<CategoryCover> covers) {
    return new Inputs(
        i.contractHash(),
        i.periodIndex(),
        covers,
        i.chain(),
        i.nodes(),
        i.proof(),
        i.holderParameters(),
        i.earlierRuns(),
        i.vouchers(),
        i.salt());
  }

  /** Changes what is shown of the node of that index. */
  static UnaryOperator<Inputs> node(int index, UnaryOperator<NodeEvidence> change) {
    return i -> {
      List<Optional<NodeEvidence>> nodes = new ArrayList<>(i.nodes());
      int place = index - i.chain().first();
      nodes.set(place, nodes.get(place).map(change));
      return withNodes(i, nodes);
    };
  }

  /** Shows at {@code index} what is shown at {@code other}, and the other way round. */
  static UnaryOperator<Inputs> swapNodes(int index, int other) {
    return i -> {
      List<Optional<NodeEvidence>> nodes = new ArrayList<>(i.nodes());
      int a = index - i.chain().first();
      int b = other - i.chain().first();
      Optional<NodeEvidence> kept = nodes.get(a);
      nodes.set(a, nodes.get(b));
      nodes.set(b, kept);
      return withNodes(i, nodes);
    };
  }
}
