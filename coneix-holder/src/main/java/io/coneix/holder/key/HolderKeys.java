package io.coneix.holder.key;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretAccess;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.NameChain;
import io.coneix.evidence.chain.RunChain;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.drop.DropBox;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.RootSecret;
import io.coneix.evidence.key.SlotTree;
import io.coneix.evidence.node.Node;
import io.coneix.holder.store.HolderStore;
import io.coneix.holder.store.Table;
import io.coneix.holder.store.TableId;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** The holder's keys, all from one root. Thread-safe; prints nothing. */
public final class HolderKeys {
  static final Bytes PEBBLES = Bytes.utf8("name-chain-pebbles");

  private final RootSecret root;
  private final NameChain chain;
  private final Ed25519PrivateKey nodeKey;
  private final Map<Category, SlotTree> trees = new EnumMap<>(Category.class);

  private HolderKeys(RootSecret root, NameChain chain) {
    this.root = root;
    this.chain = chain;
    this.nodeKey = Node.key(root);
    for (Category category : Category.values()) {
      trees.put(category, SlotTree.of(root, category));
    }
  }

  /**
   * The keys of {@code root}. The first call for a store walks the name chain, about a second; the
   * pebbles then lie in the store, sealed.
   */
  public static HolderKeys of(RootSecret root, HolderStore store) {
    Table local = store.table(TableId.LOCAL);
    NameChain chain =
        local
            .get(PEBBLES)
            .flatMap(p -> NameChain.ofPebbles(root, SecretBytes.wrap(p.toArray())))
            .orElseGet(() -> walk(root, local));
    return new HolderKeys(root, chain);
  }

  private static NameChain walk(RootSecret root, Table local) {
    NameChain chain = NameChain.of(root);
    byte[] pebbles = chain.pebbles().reveal(SecretAccess.FOR_SEALED_ENCODING);
    local.put(PEBBLES, Bytes.wrap(pebbles));
    return chain;
  }

  /** The chain of node names. */
  public NameChain chain() {
    return chain;
  }

  /** The key that signs all nodes. */
  public Ed25519PrivateKey nodeKey() {
    return nodeKey;
  }

  /** The slot keys of a category. */
  public SlotTree tree(Category category) {
    SlotTree tree = trees.get(category);
    if (tree == null) {
      throw new IllegalStateException("no tree of " + category);
    }
    return tree;
  }

  /** The keys of the contract that answers the offer of that hash. */
  public ContractKeys contract(Bytes offerHash) {
    return ContractKeys.of(root, offerHash);
  }

  /** The run names of the contract that answers an offer. */
  public RunChain runs(Bytes offerHash, int runNames) {
    return RunChain.of(root, offerHash, runNames);
  }

  /** The capability to write blob {@code number} of the archive. */
  public SecretBytes blobCapability(long number) {
    return root.derive("coneix/holder/blob/1", bytes(number));
  }

  /** The key from which each blob's own key follows. */
  public SecretBytes blobKey(long number, Bytes salt) {
    return root.derive("coneix/holder/blob-key/1", bytes(number), salt);
  }

  /** The capability of the drop box of phone {@code number}. */
  public SecretBytes dropCapability(long number) {
    return DropBox.capability(root, number);
  }

  /** What the encryption key of phone {@code number} is made of. */
  public SecretBytes dropKey(long number) {
    return root.derive("coneix/holder/drop-key/1", bytes(number));
  }

  private static Bytes bytes(long number) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }
}
