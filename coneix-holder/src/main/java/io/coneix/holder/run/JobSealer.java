package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.tiles.TileClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.LogEntry;
import io.coneix.evidence.log.LogProof;
import io.coneix.evidence.log.SignedHead;
import io.coneix.holder.HolderContext;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.key.HolderKeys;
import io.coneix.holder.log.LoggedAt;
import io.coneix.holder.log.PlaceCache;
import java.security.SecureRandom;

/** Puts inputs into a signed envelope and seals it to one enclave. Thread-safe. */
final class JobSealer {
  private final HolderKeys keys;
  private final PlaceCache places;
  private final TileClient tiles;
  private final SecureRandom random;

  JobSealer(HolderContext context, PlaceCache places, TileClient tiles) {
    this.keys = context.keys();
    this.places = places;
    this.tiles = tiles;
    this.random = context.random();
  }

  /**
   * The envelope's proof: the tree of the inputs' own proof is a prefix, the evidence is logged.
   *
   * @param newest a verified checkpoint, no smaller than the inputs' last one
   */
  ProofCollector proof(Inputs inputs, EnclaveEvidence enclave, SignedHead newest) {
    return new ProofCollector(places, tiles, newest)
        .timed(inputs.proof().last().timed())
        .evidence(enclave.encoded());
  }

  /** The sealed job. */
  Bytes seal(
      HeldContract held,
      HeldRun run,
      Bytes encodedInputs,
      EnclaveEvidence enclave,
      SignedHead newest) {
    Contract contract = held.contract().orElseThrow();
    RunValue value = keys.runs(held.offerHash(), contract.acceptance().runNames()).value(run.k());
    LogEntry entry = value.entry(run.kind(), run.digest());
    LoggedAt at = run.entry().orElseThrow();
    LogProof proof = proof(Inputs.decode(encodedInputs), enclave, newest).entry(entry, at).build();
    Job job = new Job(contract, run.k(), value.revealed(), enclave.encoded(), proof, encodedInputs);
    Sign1 signed =
        Sign1.sign(ObjectType.JOB, job.encode(), keys.contract(held.offerHash()).signing());
    return XWing.seal(
        new XWing.PublicKey(enclave.sealKey()),
        Job.sealInfo(enclave.hash()),
        Bytes.EMPTY,
        Padding.pad(signed.encode()),
        random);
  }
}
