package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogProof;
import java.util.List;
import java.util.Optional;

/**
 * All that a program or a grade can depend on: the same inputs give the same answer on any enclave.
 *
 * @param contractHash the contract
 * @param periodIndex the period's place in the offer, from 0
 * @param covers keys of the period's slots less what the holder withholds
 * @param nodes one for each index from first to last of {@code chain}; empty where it is lost
 * @param proof leaves of every entry that the job relies on, but this run's and this enclave's
 * @param holderParameters the program's own encoding of the holder's secret parameters
 * @param earlierRuns the run names 1 to k-1
 * @param salt 32 random bytes, so that the digest tells nothing
 */
public record Inputs(
    Bytes contractHash,
    int periodIndex,
    List<CategoryCover> covers,
    ChainOpening chain,
    List<Optional<NodeEvidence>> nodes,
    LogProof proof,
    Bytes holderParameters,
    List<EarlierRun> earlierRuns,
    Vouchers vouchers,
    Bytes salt) {
  private static final int LAST_VERSION = 2;
  private static final int MAX_PARAMETERS = 1 << 16;
  private static final int MAX_NODES = 1 << 22;

  /** Refuses a number of nodes that is not the chain's. */
  public Inputs {
    covers = List.copyOf(covers);
    nodes = List.copyOf(nodes);
    earlierRuns = List.copyOf(earlierRuns);
    if (contractHash.size() != Sha256.SIZE
        || salt.size() != Sha256.SIZE
        || periodIndex < 0
        || nodes.size() != chain.last() - chain.first() + 1) {
      throw new IllegalArgumentException("inputs with " + nodes.size() + " nodes");
    }
  }

  /** Decodes inputs, of which nothing is believed yet. */
  public static Inputs decode(Bytes encoded) {
    Fields fields = Cbor.fields("inputs", encoded);
    int version = fields.version(1, LAST_VERSION);
    Bytes contract = fields.bytes("contract hash", Sha256.SIZE);
    int period = fields.int32("period", 0, 1_000);
    List<CategoryCover> covers = fields.list("covers", 0, 5, CategoryCover::of);
    ChainOpening chain = ChainOpening.of(fields.any("chain"));
    int count = chain.last() - chain.first() + 1;
    List<Optional<NodeEvidence>> nodes =
        fields.list("nodes", count, Math.min(count, MAX_NODES), Inputs::node);
    LogProof proof = LogProof.of(fields.any("log proof"));
    Bytes parameters = fields.bytes("holder parameters", 0, MAX_PARAMETERS);
    List<EarlierRun> runs = fields.list("earlier runs", 0, 4_096, EarlierRun::of);
    Vouchers vouchers = Vouchers.of(fields.any("vouchers"));
    Bytes salt = fields.bytes("salt", Sha256.SIZE);
    fields.end();
    Inputs inputs =
        new Inputs(contract, period, covers, chain, nodes, proof, parameters, runs, vouchers, salt);
    if (version != inputs.version()) {
      throw fields.malformed("version", "2 where there are drops, else 1", "the other");
    }
    return inputs;
  }

  /**
   * What was collected by drop boxes needs version 2; without, the bytes are those of version 1.
   */
  private int version() {
    boolean drops = nodes.stream().anyMatch(n -> n.filter(e -> !e.drops().isEmpty()).isPresent());
    return drops ? 2 : 1;
  }

  private static Optional<NodeEvidence> node(CborValue value) {
    return value instanceof CborValue.Null ? Optional.empty() : Optional.of(NodeEvidence.of(value));
  }

  /** The encoding that the digest is over. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(version()),
            CborValue.of(contractHash),
            CborValue.of(periodIndex),
            CborValue.array(covers.stream().map(CategoryCover::toCbor).toList()),
            chain.toCbor(),
            CborValue.array(nodes.stream().map(Inputs::node).toList()),
            proof.toCbor(),
            CborValue.of(holderParameters),
            CborValue.array(earlierRuns.stream().map(EarlierRun::toCbor).toList()),
            vouchers.toCbor(),
            CborValue.of(salt)));
  }

  private static CborValue node(Optional<NodeEvidence> node) {
    return node.map(NodeEvidence::toCbor).orElseGet(CborValue::nil);
  }

  /** The input digest of encoded inputs: what the run's log entry commits to. */
  public static Bytes digest(Bytes encoded) {
    return Sha256.labelled("coneix/inputs/1", encoded);
  }
}
