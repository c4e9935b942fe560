package io.coneix.enclave;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.enclave.device.EvidenceDevices;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.error.Failure;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * An enclave process: makes its keys, names them, and serves one job after the other until its
 * input ends.
 *
 * <p>Guarantees that what it writes is its public keys, sealed statements and {@link Rejection}
 * codes, and that nothing of a job is kept for the next one but what a garbage collector has not
 * yet overwritten. Reads no clock. Not thread-safe.
 */
public final class EnclaveProcess {
  private static final int MAX_EVIDENCE = 1 << 20;

  private final ProgramCatalog catalog;
  private final JobChecker checker;
  private final SecureRandom random;
  private final EvidenceDevices devices;
  private final EnclaveKeys keys;
  private Bytes evidence = Bytes.EMPTY;

  /**
   * A process with fresh keys.
   *
   * @param random for keys and sealing
   * @param devices {@link EvidenceDevices#ofThisMachine} but in tests
   */
  public EnclaveProcess(
      ProgramCatalog catalog, JobChecker checker, SecureRandom random, EvidenceDevices devices) {
    this.devices = devices;
    this.catalog = catalog;
    this.checker = checker;
    this.random = random;
    this.keys = EnclaveKeys.generate(random);
  }

  /**
   * Serves until {@code in} ends; then the keys are wiped.
   *
   * @throws IOException where a stream fails or the host breaks the protocol
   */
  public void serve(InputStream in, OutputStream out) throws IOException {
    DataInputStream input = new DataInputStream(in);
    DataOutputStream output = new DataOutputStream(out);
    try {
      Frames.write(
          output,
          CborValue.of(Frames.KEYS),
          CborValue.of(keys.sign().publicKey().encoded()),
          CborValue.of(keys.seal().publicKey().encoded()));
      Optional<Bytes> frame = Frames.read(input);
      while (frame.isPresent()) {
        serve(frame.get(), output);
        frame = Frames.read(input);
      }
    } finally {
      keys.wipe();
    }
  }

  private void serve(Bytes frame, DataOutputStream output) throws IOException {
    try {
      Fields fields = Frames.fields(frame);
      int kind = fields.int32("kind", Frames.EVIDENCE, Frames.ATTEST);
      switch (kind) {
        case Frames.EVIDENCE -> takeEvidence(content(fields, MAX_EVIDENCE));
        case Frames.JOB -> {
          Bytes statement = run(content(fields, Integer.MAX_VALUE));
          Frames.write(output, CborValue.of(Frames.STATEMENT), CborValue.of(statement));
        }
        case Frames.ATTEST -> attest(fields, output);
        default -> throw fields.malformed("kind", "a frame to the enclave", "one from it");
      }
    } catch (Rejected e) {
      reject(e.rejection(), output);
    } catch (RuntimeException | StackOverflowError e) {
      // Whatever it was, its text may hold plaintext: the host learns that there was a fault.
      reject(Rejection.ENCLAVE_FAULT, output);
    }
  }

  private void attest(Fields fields, DataOutputStream output) throws Rejected, IOException {
    OwnQuote own = OwnQuote.make(fields, keys, devices);
    Frames.write(
        output,
        CborValue.of(Frames.QUOTE),
        CborValue.of(own.binding().encode()),
        CborValue.of(own.quote()));
  }

  private static Bytes content(Fields fields, int max) {
    Bytes content = fields.bytes("content", 1, max);
    fields.end();
    return content;
  }

  private static void reject(Rejection rejection, DataOutputStream output) throws IOException {
    Frames.write(output, CborValue.of(Frames.REJECTED), CborValue.of(rejection.code()));
  }

  /**
   * Newer evidence about the same keys takes the place of older, so that it does not age. What it
   * is worth, each job's contract says.
   */
  private void takeEvidence(Bytes encoded) throws Rejected {
    try {
      EnclaveEvidence about = EnclaveEvidence.decode(encoded);
      if (!about.signKey().equals(keys.sign().publicKey().encoded())
          || !about.sealKey().equals(keys.seal().publicKey().encoded())) {
        throw new Rejected(Rejection.EVIDENCE_FOREIGN);
      }
    } catch (Failure e) {
      throw new Rejected(Rejection.EVIDENCE_FOREIGN);
    }
    evidence = encoded;
  }

  private Bytes run(Bytes sealedJob) throws Rejected {
    if (evidence.size() == 0) {
      throw new Rejected(Rejection.EVIDENCE_MISSING);
    }
    return new OneJob(keys, evidence, catalog, checker, random).run(sealedJob);
  }
}
