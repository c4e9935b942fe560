package io.coneix.testworld;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.chain.ChainValue;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.drop.DropKeys;
import io.coneix.evidence.grade.Source;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.node.Node;
import io.coneix.evidence.node.NodeHead;
import io.coneix.evidence.node.PartBody;
import io.coneix.evidence.node.PartContent;
import io.coneix.evidence.node.PartKind;
import io.coneix.evidence.record.RecordRef;
import io.coneix.evidence.record.RecordSealer;
import io.coneix.evidence.slot.Slot;
import io.coneix.evidence.slot.SlotRange;
import io.coneix.evidence.slot.SlotSet;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A holder with real keys, sealed records and logged nodes. Not thread-safe.
 *
 * <p>Unlike a wallet's, its chain is only as long as a test needs: nobody but the holder can tell,
 * and a test does not wait for four million hashes.
 */
public final class TestHolder {
  /** How long after the end of its slot a node is logged, in seconds. */
  public static final int NODE_DELAY_SEC = 7;

  private final MemoryLog log;
  private final SecureRandom random;
  private final RootSecret root;
  private final Ed25519PrivateKey nodeKey;
  private final ChainValue top;
  private final List<Bytes> names;
  private final Map<Category, SlotTree> trees = new EnumMap<>(Category.class);
  private final List<StoredNode> nodes = new ArrayList<>();

  /**
   * A holder without nodes.
   *
   * @param chainLength the greatest index of a node
   */
  public TestHolder(MemoryLog log, SecureRandom random, int chainLength) {
    this.log = log;
    this.random = random;
    this.root = RootSecret.generate(random);
    this.nodeKey = Node.key(root);
    this.top = new ChainValue(chainLength, root.derive("coneix/testworld/chain/1"));
    this.names = top.namesFrom(0);
    for (Category category : Category.values()) {
      trees.put(category, SlotTree.of(root, category));
    }
  }

  /** The root, from which a contract's keys follow. */
  public RootSecret root() {
    return root;
  }

  /** The key that signs the nodes. */
  public Ed25519PrivateKey nodeKey() {
    return nodeKey;
  }

  /** s_i. */
  public ChainValue value(int index) {
    return top.at(index);
  }

  /** The name of node {@code index}. */
  public Bytes name(int index) {
    return names.get(index);
  }

  /** The run names of the contract that answers the offer of that hash. */
  public RunChain runs(Bytes offerHash, int names) {
    return RunChain.of(root, offerHash, names);
  }

  /** The keys of {@code slots} in a category. */
  public Cover cover(Category category, SlotSet slots) {
    return Cover.of(tree(category), slots);
  }

  /** The key tree of a category. */
  public SlotTree tree(Category category) {
    SlotTree tree = trees.get(category);
    if (tree == null) {
      throw new IllegalStateException("no tree");
    }
    return tree;
  }

  /** The nodes so far; node i is at place i-1. */
  public List<StoredNode> nodes() {
    return nodes;
  }

  /** The index that the next node takes. */
  public int nextIndex() {
    return nodes.size() + 1;
  }

  /** Seals payloads of a slot into a part. */
  public PendingPart part(PartKind kind, Source source, Slot slot, Map<Category, Bytes> payloads) {
    List<RecordRef> refs = new ArrayList<>();
    List<Bytes> sealed = new ArrayList<>();
    payloads.forEach(
        (category, payload) -> {
          RecordSealer.Sealed each =
              RecordSealer.seal(tree(category).key(slot), category, slot, payload, random);
          refs.add(each.ref());
          sealed.add(each.record().encode());
        });
    PartContent content = new PartContent.Records(source, refs, List.of());
    return new PendingPart(PartBody.fresh(kind, slot, content, random), sealed);
  }

  /** The part of a slot as a wallet that collects makes it; without payload, an empty one. */
  public PendingPart collected(Slot slot, Optional<Bytes> payload) {
    Map<Category, Bytes> payloads =
        payload.<Map<Category, Bytes>>map(p -> Map.of(Category.POSITION, p)).orElse(Map.of());
    return part(PartKind.RECORDS, Source.WALLET, slot, payloads);
  }

  /** The part of a slot with what a drop box took of it. */
  public PendingPart dropped(Slot slot, DropKeys keys, List<TestPhone.Posted> drops) {
    PendingPart part =
        part(PartKind.RECORDS, Source.DROP, slot, Map.of(Category.POSITION, keys.encode()));
    return new PendingPart(part.body(), part.records(), drops);
  }

  /** The same of one phone, as an honest wallet makes it. */
  public PendingPart dropped(Slot slot, TestPhone phone, List<TestPhone.Posted> drops) {
    List<DropKeys.Key> keys = drops.stream().map(TestPhone.Posted::key).toList();
    return dropped(slot, new DropKeys(phone.device().box(), keys), drops);
  }

  /** Signs and logs a node over {@code parts} now, with the log's newest checkpoint. */
  public StoredNode write(List<PendingPart> parts) {
    return write(parts, head -> head);
  }

  /** As {@link #write(List)}, with a head that a test has changed. */
  public StoredNode write(List<PendingPart> parts, UnaryOperator<NodeHead> change) {
    return write(parts, change, nodeKey);
  }

  /** As {@link #write(List, UnaryOperator)}, signed by another key. */
  public StoredNode write(
      List<PendingPart> parts, UnaryOperator<NodeHead> change, Ed25519PrivateKey key) {
    Node node = Node.sign(change.apply(nextHead(parts)), key);
    return keep(node, parts, log.append(node.entry(name(nextIndex()))));
  }

  /** The head of the next node over {@code parts}, as an honest wallet makes it. */
  public NodeHead nextHead(List<PendingPart> parts) {
    Bytes previous =
        nodes.isEmpty() ? NodeHead.NO_PREVIOUS : nodes.get(nodes.size() - 1).node().hash();
    return new NodeHead(
        nextIndex(), previous, log.newest(), parts.stream().map(p -> p.body().head()).toList());
  }

  /** Keeps {@code node} as the next one, whose entry is at {@code leafIndex} already. */
  public StoredNode keep(Node node, List<PendingPart> parts, long leafIndex) {
    StoredNode stored = new StoredNode(nextIndex(), leafIndex, node, parts);
    nodes.add(stored);
    return stored;
  }

  /** Lets the slots of {@code range} pass: one node for each, a few seconds after its end. */
  public void live(SlotRange range, Function<Slot, Optional<Bytes>> payloads) {
    for (int number = range.from(); number < range.to(); number++) {
      Slot slot = new Slot(number);
      log.setTimeSec(slot.endMs() / 1000 + NODE_DELAY_SEC);
      write(List.of(collected(slot, payloads.apply(slot))));
    }
  }
}
