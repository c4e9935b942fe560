package io.coneix.holder.run;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartHead;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.slot.SlotSet;
import io.coneix.holder.graph.GraphReader;
import io.coneix.holder.graph.StoredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What phones posted of the slots that a job shows (THREATS, T48). For one job. */
final class ShownDrops {
  private final GraphReader graph;
  private final Map<Integer, List<Bytes>> bodies = new HashMap<>();
  private final List<LogEntry> entries = new ArrayList<>();

  /** By box, the node whose part is shown as what binds its phone; 0 where none is so far. */
  private final Map<Bytes, Integer> boxes = new LinkedHashMap<>();

  ShownDrops(GraphReader graph, List<StoredNode> nodes, SlotSet shown, List<Category> categories) {
    this.graph = graph;
    for (StoredNode stored : nodes) {
      List<PartHead> heads = stored.node().map(n -> n.unverifiedHead().parts()).orElse(List.of());
      for (int i = 0; i < heads.size(); i++) {
        if (NodeSpan.isData(categories, heads.get(i).kind())
            && shown.contains(heads.get(i).slot())) {
          add(stored.index(), PartBody.decode(stored.bodies().get(i)), categories);
        }
      }
    }
  }

  private void add(int node, PartBody body, List<Category> categories) {
    if (body.content() instanceof PartContent.Records data && data.source() == Source.DROP) {
      for (RecordRef ref : data.records()) {
        if (categories.contains(ref.category())) {
          graph.dropKeys(body.slot(), ref).ifPresent(keys -> add(node, keys));
        }
      }
    }
  }

  private void add(int node, DropKeys keys) {
    boxes.put(keys.box(), 0);
    for (DropKeys.Key key : keys.drops()) {
      graph
          .drop(keys.box(), key.counter())
          .ifPresent(
              body -> {
                bodies.computeIfAbsent(node, n -> new ArrayList<>()).add(body);
                entries.add(DropBox.entry(keys.box(), key.counter(), body));
              });
    }
  }

  /** The boxes that they are of. */
  Set<Bytes> boxes() {
    return boxes.keySet();
  }

  /** What a node's records name, in their order. */
  List<Bytes> bodies(int node) {
    return bodies.getOrDefault(node, List.of());
  }

  /** Their entries in the log. */
  List<LogEntry> entries() {
    return entries;
  }

  /** True for the first part that binds one of the phones: it is shown, later ones are not. */
  boolean isBinding(int node, PartBody body) {
    if (!(body.content() instanceof PartContent.Drops drops)) {
      return false;
    }
    return boxes.replace(drops.device().box(), 0, node);
  }
}
