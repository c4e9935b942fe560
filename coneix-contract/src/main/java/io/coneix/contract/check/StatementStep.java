package io.coneix.contract.check;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.error.Failure;
import io.coneix.evidence.error.Fault;

/**
 * DESIGN 5, <i>Statement</i>: a statement is signed by an enclave that the contract accepts, and is
 * of the run whose name was consumed.
 */
public final class StatementStep {
  private final Terms terms;
  private final EvidenceStep evidences;

  /**
   * A step over statements.
   *
   * @param evidences over the evidences about the enclaves that signed them
   */
  public StatementStep(Terms terms, EvidenceStep evidences) {
    this.terms = terms;
    this.evidences = evidences;
  }

  /**
   * Checks the statement of a run.
   *
   * @param signed the encoded statement
   * @param encodedEvidence about the enclave that signed it
   * @param value the run's value
   * @param index the place of the run's entry in the log
   * @param digest the input digest that the entry commits to
   * @throws RunFailed with {@link FailureCode#PREVIOUS_FOREIGN} where it is not of that run
   */
  public Statement check(
      Bytes signed, Bytes encodedEvidence, RunValue value, long index, Bytes digest) {
    try {
      EnclaveEvidence evidence =
          evidences.requireListed(encodedEvidence, FailureCode.PREVIOUS_FOREIGN).evidence();
      Bytes payload =
          Sign1.decode(ObjectType.STATEMENT, signed)
              .verify(Ed25519PublicKey.of(evidence.signKey()));
      Statement statement = Statement.decode(payload);
      requireOf(statement, value, digest, index, Sha256.of(encodedEvidence));
      return statement;
    } catch (RunFailed | Fault e) {
      throw e;
    } catch (Failure e) {
      throw foreign(value.k(), e.expected(), e.found());
    }
  }

  private void requireOf(
      Statement statement, RunValue value, Bytes digest, long index, Bytes evidenceHash) {
    boolean ofThisRun =
        statement.contractHash().equals(terms.contractHash())
            && statement.k() == value.k()
            && statement.runValue().equals(value.revealed())
            && statement.inputDigest().equals(digest)
            && statement.runEntryIndex() == index
            && statement.programHash().equals(terms.offer().program().hash())
            && statement.evidenceHash().equals(evidenceHash);
    if (!ofThisRun) {
      throw foreign(value.k(), "a statement of that run", "another");
    }
  }

  private static RunFailed foreign(int k, String expected, String found) {
    return new RunFailed(FailureCode.PREVIOUS_FOREIGN, "run " + k, expected, found);
  }
}
