package io.coneix.testworld;

import io.coneix.contract.job.Inputs;
import io.coneix.contract.job.Job;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import java.security.SecureRandom;

/**
 * A job whose run name is logged.
 *
 * @param encodedInputs the bytes that the run's digest is over
 * @param signed the signed envelope
 */
public record BuiltJob(
    Inputs inputs, Bytes encodedInputs, Job job, Sign1 signed, TestEnclave enclave) {
  /** The job as the platform carries it. */
  public Bytes sealed(SecureRandom random) {
    return seal(signed.encode(), enclave, random);
  }

  /** Seals any bytes as a job for {@code enclave}. */
  public static Bytes seal(Bytes message, TestEnclave enclave, SecureRandom random) {
    return XWing.seal(
        enclave.sealKey().publicKey(),
        Job.sealInfo(enclave.evidenceHash()),
        Bytes.EMPTY,
        Padding.pad(message),
        random);
  }
}
