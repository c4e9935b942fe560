package io.coneix.testworld;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.evidence.node.NodeHead;
import java.util.function.Predicate;

/** Collects entries with the checkpoints that give them their times. Not thread-safe. */
final class Proofs {
  private final MemoryLog log;
  private final Predicate<LogEntry> listed;
  private final LogProofBuilder builder;

  Proofs(MemoryLog log, Predicate<LogEntry> listed) {
    this.log = log;
    this.listed = listed;
    this.builder = log.proof();
  }

  /** An entry and the first checkpoint that includes it; an entry that is not logged is skipped. */
  Proofs entry(LogEntry entry) {
    if (listed.test(entry) && log.has(entry)) {
      long index = log.indexOf(entry.name());
      builder.leaf(index, entry);
      builder.timed(log.firstIncluding(index));
    }
    return this;
  }

  Proofs object(EntryKind kind, Bytes encoded) {
    return entry(LogEntry.ofObject(kind, Sha256.of(encoded)));
  }

  /** Evidence about an enclave and the checkpoint inside it. */
  Proofs evidence(Bytes encoded) {
    timed(EnclaveEvidence.decode(encoded).checkpoint());
    return object(EntryKind.EVIDENCE, encoded);
  }

  /** A node's entry and the checkpoint inside it. */
  Proofs node(StoredNode node) {
    entry(log.entry(node.leafIndex()));
    NodeHead head = node.node().unverifiedHead();
    if (head.checkpoint() != null) {
      timed(head.checkpoint());
    }
    return this;
  }

  Proofs vouchers(Vouchers vouchers) {
    object(EntryKind.CERTIFICATE, vouchers.certificate());
    object(EntryKind.REGISTRATION, vouchers.registration());
    object(EntryKind.PLATFORM_LIST, vouchers.platformList());
    vouchers.tables().forEach(table -> object(EntryKind.TABLE, table.signed()));
    return this;
  }

  /** A checkpoint, where the log has such a tree: a test may have made it up. */
  Proofs timed(TimedCheckpoint checkpoint) {
    if (log.knows(checkpoint)) {
      builder.timed(checkpoint);
    }
    return this;
  }

  LogProof build() {
    return builder.build();
  }
}
