package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.job.Vouchers;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.LogProofBuilder;
import io.coneix.evidence.log.SignedHead;
import io.coneix.evidence.log.TimedCheckpoint;
import io.coneix.holder.log.EntryFinder.Found;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.PlaceCache;

/**
 * Collects entries, each with the first timed checkpoint after it, for one proof under one
 * checkpoint. Not thread-safe.
 */
public final class ProofCollector {
  private final PlaceCache places;
  private final LogProofBuilder builder;

  /**
   * Starts a proof.
   *
   * @param last a verified checkpoint
   */
  public ProofCollector(PlaceCache places, TileClient tiles, SignedHead last) {
    this.places = places;
    this.builder = new LogProofBuilder(tiles.hashes(last), last);
  }

  /** An entry whose place is known. */
  public ProofCollector entry(LogEntry entry, LoggedAt at) {
    builder.leaf(at.index(), entry);
    return timed(at.checkpoint());
  }

  /** A public object, which must be in the log. */
  public ProofCollector object(EntryKind kind, Bytes encoded) {
    return hash(kind, Sha256.of(encoded));
  }

  private ProofCollector hash(EntryKind kind, Bytes objectHash) {
    Found found = places.require(LogEntry.ofObject(kind, objectHash), kind.text());
    return entry(found.entry(), found.at());
  }

  /** Evidence about an enclave, and the checkpoint inside it. */
  public ProofCollector evidence(Bytes encoded) {
    timed(EnclaveEvidence.decode(encoded).checkpoint());
    return object(EntryKind.EVIDENCE, encoded);
  }

  /** All that vouches for a company. */
  public ProofCollector vouchers(Vouchers vouchers) {
    object(EntryKind.CERTIFICATE, vouchers.certificate());
    object(EntryKind.REGISTRATION, vouchers.registration());
    object(EntryKind.PLATFORM_LIST, vouchers.platformList());
    vouchers.tables().forEach(table -> object(EntryKind.TABLE, table.signed()));
    return this;
  }

  /** The three parts of a contract. */
  public ProofCollector contract(Contract contract) {
    hash(EntryKind.OFFER, contract.offerHash());
    hash(EntryKind.ACCEPTANCE, contract.acceptanceHash());
    return hash(EntryKind.CONTRACT, contract.replyHash());
  }

  /** An earlier checkpoint. */
  public ProofCollector timed(TimedCheckpoint checkpoint) {
    builder.timed(checkpoint);
    return this;
  }

  /**
   * The proof.
   *
   * @throws io.coneix.evidence.log.BadLogProof where the log's hashes do not fit its checkpoints
   */
  public LogProof build() {
    return builder.build();
  }
}
