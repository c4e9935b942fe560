package io.coneix.enclave;

import io.coneix.contract.acceptance.Acceptance;
import io.coneix.contract.check.JobChecker;
import io.coneix.contract.check.RunFailed;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.job.Job;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.program.ProgramCatalog;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Padding;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.error.Refused;
import io.coneix.evidence.error.UnusableInput;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * One job: opened, checked, run, answered, wiped. Holds nothing once {@link #run} has returned.
 *
 * @param evidence the encoded evidence about {@code keys}
 */
record OneJob(
    EnclaveKeys keys,
    Bytes evidence,
    ProgramCatalog catalog,
    JobChecker checker,
    SecureRandom random) {
  /**
   * The encoded sealed statement.
   *
   * @throws Rejected where the job gets none
   */
  Bytes run(Bytes sealed) throws Rejected {
    Bytes padded = open(sealed);
    try {
      Bytes plain = Padding.unpad(padded).orElseThrow(() -> new Rejected(Rejection.JOB_UNREADABLE));
      try {
        return accept(plain);
      } finally {
        zero(plain);
      }
    } finally {
      zero(padded);
    }
  }

  private Bytes open(Bytes sealed) throws Rejected {
    Bytes info = Job.sealInfo(Sha256.of(evidence));
    Optional<Bytes> padded = XWing.open(keys.seal(), info, Bytes.EMPTY, sealed);
    return padded.orElseThrow(() -> new Rejected(Rejection.JOB_FOREIGN));
  }

  private Bytes accept(Bytes plain) throws Rejected {
    Sign1 signed;
    Job job;
    try {
      signed = Sign1.decode(ObjectType.JOB, plain);
      job = Job.decode(signed.unverifiedPayload());
    } catch (UnusableInput e) {
      throw new Rejected(Rejection.JOB_UNREADABLE);
    }
    try {
      return answer(signed, job);
    } finally {
      zero(signed.unverifiedPayload());
      zero(job.inputs());
      zero(job.runValue());
    }
  }

  private Bytes answer(Sign1 signed, Job job) throws Rejected {
    RunRequest request;
    Recipients recipients;
    try {
      request = checker.accept(signed, job);
      recipients = Recipients.of(request);
    } catch (UnusableInput e) {
      throw new Rejected(Rejection.JOB_UNREADABLE);
    } catch (Refused e) {
      throw new Rejected(Rejection.JOB_REFUSED);
    }
    try {
      if (!request.evidence().equals(evidence)) {
        throw new Rejected(Rejection.JOB_FOREIGN);
      }
      return sealed(request, recipients, checker.run(request, catalog));
    } catch (RunFailed e) {
      throw new Rejected(
          e.code() == FailureCode.FILE_MISSING
              ? Rejection.FILE_MISSING
              : Rejection.ENCLAVE_REFUSED);
    } finally {
      request.wipe();
    }
  }

  private Bytes sealed(RunRequest request, Recipients recipients, Outcome outcome) {
    Statement statement =
        new Statement(
            request.terms().contractHash(),
            request.run().value().k(),
            request.run().value().revealed(),
            request.inputDigest(),
            request.run().logged().index(),
            request.terms().offer().program().hash(),
            Sha256.of(evidence),
            request.inputs().periodIndex(),
            outcome,
            Optional.empty());
    Sign1 signed = Sign1.sign(ObjectType.STATEMENT, statement.encode(), keys.sign());
    return SealedStatement.seal(
            signed.encode(),
            request.terms().offer().program().schema().maxBytes(),
            recipients.requester(),
            recipients.holder(),
            random)
        .encode();
  }

  /** The two keys that statements are sealed to, by offer and acceptance. */
  private record Recipients(XWing.PublicKey requester, XWing.PublicKey holder) {
    static Recipients of(RunRequest request) {
      Offer offer = request.terms().offer();
      Acceptance acceptance = request.terms().acceptance();
      return new Recipients(
          new XWing.PublicKey(offer.requester().statementKey()),
          new XWing.PublicKey(acceptance.statementKey()));
    }
  }

  /** Nobody reads these bytes again: they were decoded for this job only. */
  private static void zero(Bytes bytes) {
    Arrays.fill(bytes.unsafeArray(), (byte) 0);
  }
}
