package io.coneix.requester;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.authority.PlatformList;
import io.coneix.contract.check.EnclaveJudge;
import io.coneix.contract.check.EvidenceStep;
import io.coneix.contract.check.Terms;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.FailureCode;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.evidence.crypto.XWing;
import java.util.List;
import java.util.Optional;

/**
 * Opens a sealed statement and checks who signed it for which contract.
 *
 * <p>The evidence about the enclave is judged as by the bundle's verifier, at the time at which it
 * was logged; the proof of all else is made with the bundle. Thread-safe.
 */
final class StatementOpener {
  private final XWing.PrivateKey key;
  private final PlatformClient platform;
  private final EnclaveJudge judge;

  StatementOpener(XWing.PrivateKey key, PlatformClient platform, EnclaveJudge judge) {
    this.key = key;
    this.platform = platform;
    this.judge = judge;
  }

  /** A statement with the contract that it belongs to. */
  record Opened(SignedContract contract, Statement statement, ReceivedStatement received) {}

  /**
   * Empty where the message is not for this desk, or not by an enclave of one of its contracts.
   *
   * @throws io.coneix.contract.schema.AnswerOutsideSchema where the contract does not allow it
   */
  Optional<Opened> open(Bytes message, List<SignedContract> contracts) {
    Optional<Bytes> signed = SealedStatement.decode(message).openAsRequester(key);
    if (signed.isEmpty()) {
      return Optional.empty();
    }
    Sign1 message1 = Sign1.decode(ObjectType.STATEMENT, signed.get());
    Statement claimed = Statement.decode(message1.unverifiedPayload());
    Optional<SignedContract> contract =
        contracts.stream()
            .filter(c -> c.contract().hash().equals(claimed.contractHash()))
            .findFirst();
    Optional<Bytes> evidence = platform.objects().get(claimed.evidenceHash());
    if (contract.isEmpty()
        || evidence.isEmpty()
        || !isByEnclave(message1, evidence.get(), contract.get())
        || !isOfContract(claimed, contract.get().contract())) {
      return Optional.empty();
    }
    return Optional.of(
        new Opened(contract.get(), claimed, new ReceivedStatement(signed.get(), evidence.get())));
  }

  private boolean isByEnclave(Sign1 signed, Bytes evidence, SignedContract contract) {
    Terms terms = Terms.of(contract.contract());
    Sign1 list = Sign1.decode(ObjectType.PLATFORM_LIST, contract.vouchers().platformList());
    EvidenceStep step =
        new EvidenceStep(
            judge,
            terms,
            PlatformList.decode(list.unverifiedPayload()),
            new EvidenceProof(platform).of(evidence, terms.logKeys()));
    EnclaveEvidence enclave = step.requireListed(evidence, FailureCode.ENCLAVE_REFUSED).evidence();
    return signed.isSignedBy(Ed25519PublicKey.of(enclave.signKey()));
  }

  private static boolean isOfContract(Statement statement, Contract contract) {
    Bytes base = contract.acceptance().runChainBase();
    SecretBytes value = SecretBytes.of(statement.runValue().unsafeArray());
    return statement.k() <= contract.acceptance().runNames()
        && new RunValue(statement.k(), value).leadsTo(base)
        && statement.programHash().equals(contract.offer().program().hash())
        && statement.periodIndex() < contract.offer().records().periods().size()
        && isInSchema(statement, contract);
  }

  private static boolean isInSchema(Statement statement, Contract contract) {
    if (statement.outcome() instanceof Outcome.Answered answered) {
      contract.offer().program().schema().check(Answer.decode(answered.answer()));
    }
    return true;
  }
}
