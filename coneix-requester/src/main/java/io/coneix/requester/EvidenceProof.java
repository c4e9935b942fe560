package io.coneix.requester;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.client.tiles.MemoryTileStore;
import io.coneix.client.tiles.TileClient;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogKeys;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.ProvenLog;
import io.coneix.evidence.log.Receipt;
import io.coneix.evidence.log.SignedHead;

/** Proves when evidence about an enclave was logged, and the checkpoint inside it. Thread-safe. */
final class EvidenceProof {
  private final PlatformClient platform;

  EvidenceProof(PlatformClient platform) {
    this.platform = platform;
  }

  /**
   * What the log proves of the evidence.
   *
   * @param keys of the contract's time policy
   * @throws DeskRefusal where the evidence is not in the log
   * @throws io.coneix.evidence.error.Refused where the log's hashes or signatures do not hold
   */
  ProvenLog of(Bytes evidence, LogKeys keys) {
    LogEntry entry = LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(evidence));
    SignedHead newest = platform.log().checkpoint();
    TileClient tiles = new TileClient(platform.log()::unverifiedTile, new MemoryTileStore());
    LogProofBuilder proof = new LogProofBuilder(tiles.hashes(newest), newest);
    long index = index(entry);
    proof.leaf(index, entry);
    platform.log().unverifiedCosigned(index + 1, newest.size()).stream()
        .findFirst()
        .ifPresent(proof::timed);
    proof.timed(EnclaveEvidence.decode(evidence).checkpoint());
    return proof.build().verify(keys, Runnable::run, 1);
  }

  private long index(LogEntry entry) {
    return platform
        .log()
        .unverifiedProof(entry.name())
        .map(text -> Receipt.decode(Bytes.utf8(text)).index())
        .orElseThrow(
            () ->
                new DeskRefusal(
                    "evidence about an enclave is not in the log", "log", "an entry", "none", ""));
  }
}
