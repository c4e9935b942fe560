package io.coneix.contract.job;

import io.coneix.contract.acceptance.Contract;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.log.LogProof;

/**
 * What a wallet seals to one enclave for one run: the envelope around the encoded inputs, and the
 * payload that the contract's holder key signs.
 *
 * @param k the run's number, 1 to K
 * @param runValue r_k, from which the run's name follows
 * @param evidence the encoded evidence about the enclave
 * @param proof leaves of the evidence's and the run's entry; its timed sizes hold the inputs' last
 * @param inputs the encoded inputs
 */
public record Job(
    Contract contract, int k, Bytes runValue, Bytes evidence, LogProof proof, Bytes inputs) {
  private static final int VERSION = 1;
  private static final int MAX_INPUTS = 1 << 29;

  /** Refuses sizes out of bounds. */
  public Job {
    if (k < 1 || runValue.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("job for run " + k);
    }
  }

  /** Decodes the payload of a signature. */
  public static Job decode(Bytes payload) {
    Fields fields = Cbor.fields("job", payload);
    fields.version(VERSION);
    Job job =
        new Job(
            Contract.of(fields.any("contract")),
            fields.int32("k", 1, 4_096),
            fields.bytes("run value", Sha256.SIZE),
            fields.bytes("evidence", 1, 1 << 20),
            LogProof.of(fields.any("log proof")),
            fields.bytes("inputs", 1, MAX_INPUTS));
    fields.end();
    return job;
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            contract.toCbor(),
            CborValue.of(k),
            CborValue.of(runValue),
            CborValue.of(evidence),
            proof.toCbor(),
            CborValue.of(inputs)));
  }

  /** The HPKE info of a job sealed to the enclave of {@code evidenceHash}. */
  public static Bytes sealInfo(Bytes evidenceHash) {
    return Bytes.concat(Bytes.utf8("coneix/job/1"), evidenceHash);
  }

  /** The run value as a secret, for walking the chain. */
  public SecretBytes runSecret() {
    return SecretBytes.of(runValue.unsafeArray());
  }
}
