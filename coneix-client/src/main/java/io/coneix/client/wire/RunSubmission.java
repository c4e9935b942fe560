package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A sealed job for one enclave: [1, evidence hash b32, requester's mailbox b32, holder's mailbox
 * b32, sealed job].
 *
 * @param evidenceHash SHA-256 of the enclave's encoded evidence
 * @param requesterMailbox address to which the statement goes
 * @param holderMailbox address to which the same statement goes
 * @param sealedJob 1 to {@link Limits#JOB} bytes
 */
public record RunSubmission(
    Bytes evidenceHash, Bytes requesterMailbox, Bytes holderMailbox, Bytes sealedJob) {
  /** Refuses hashes and a job of another length. */
  public RunSubmission {
    boolean good =
        evidenceHash.size() == Sha256.SIZE
            && requesterMailbox.size() == Sha256.SIZE
            && holderMailbox.size() == Sha256.SIZE
            && sealedJob.size() > 0
            && sealedJob.size() <= Limits.JOB;
    if (!good) {
      throw new IllegalArgumentException("job of " + sealedJob.size() + " bytes, or bad address");
    }
  }

  /** Reads a submission. */
  public static RunSubmission decode(Bytes encoded) {
    Fields fields = Cbor.fields("run", encoded, Limits.ITEMS);
    fields.version(1);
    Bytes evidence = fields.bytes("evidence hash", Sha256.SIZE);
    Bytes requester = fields.bytes("requester's mailbox", Sha256.SIZE);
    Bytes holder = fields.bytes("holder's mailbox", Sha256.SIZE);
    Bytes job = fields.bytes("sealed job", 1, Limits.JOB);
    fields.end();
    return new RunSubmission(evidence, requester, holder, job);
  }

  /** The submission's bytes. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(1),
            CborValue.of(evidenceHash),
            CborValue.of(requesterMailbox),
            CborValue.of(holderMailbox),
            CborValue.of(sealedJob)));
  }
}
