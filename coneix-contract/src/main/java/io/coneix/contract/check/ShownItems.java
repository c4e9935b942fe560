package io.coneix.contract.check;

import io.coneix.contract.job.NodeEvidence;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import java.util.List;
import java.util.Optional;

/** The records and drops that a job shows of one node, taken in their order. For one check. */
final class ShownItems {
  private final List<Bytes> records;
  private final List<Bytes> drops;
  private int nextRecord;
  private int nextDrop;

  ShownItems(NodeEvidence evidence) {
    this.records = evidence.records();
    this.drops = evidence.drops();
  }

  /** The next record, where it has that hash; else it stays the next one. */
  Optional<Bytes> record(Bytes hash) {
    boolean there = nextRecord < records.size() && Sha256.of(records.get(nextRecord)).equals(hash);
    return there ? Optional.of(records.get(nextRecord++)) : Optional.empty();
  }

  /** The next posted body, where it has that hash; else it stays the next one. */
  Optional<Bytes> drop(Bytes hash) {
    boolean there = nextDrop < drops.size() && Sha256.of(drops.get(nextDrop)).equals(hash);
    return there ? Optional.of(drops.get(nextDrop++)) : Optional.empty();
  }

  /** True where nothing is left over. */
  boolean isUsedUp() {
    return nextRecord == records.size() && nextDrop == drops.size();
  }
}
