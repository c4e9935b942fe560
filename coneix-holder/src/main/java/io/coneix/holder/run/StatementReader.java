package io.coneix.holder.run;

import io.coneix.attestation.evidence.EnclaveEvidence;
import io.coneix.client.PlatformClient;
import io.coneix.contract.acceptance.Contract;
import io.coneix.contract.check.JudgedEnclave;
import io.coneix.contract.offer.Offer;
import io.coneix.contract.schema.Answer;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.SealedStatement;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.chain.RunValue;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PublicKey;
import io.coneix.holder.contract.HeldContract;
import io.coneix.holder.key.HolderKeys;
import java.util.List;
import java.util.Optional;

/**
 * Opens statements and checks them: who signed, for which contract, run and inputs, and that the
 * answer is one that the schema allows. Thread-safe.
 */
final class StatementReader {
  private final HolderKeys keys;
  private final PlatformClient platform;
  private final EnclavePicker enclaves;

  StatementReader(HolderKeys keys, PlatformClient platform, EnclavePicker enclaves) {
    this.keys = keys;
    this.platform = platform;
    this.enclaves = enclaves;
  }

  /** A statement that belongs to one of the runs. */
  record Read(HeldRun run, Bytes signed, Bytes evidence, Statement statement) {}

  /**
   * The statement in {@code message}.
   *
   * @throws StatementRefused where it is for nobody here, or does not hold
   */
  Read read(Bytes message, HeldContract held, List<HeldRun> runs) {
    Bytes signed =
        SealedStatement.decode(message)
            .openAsHolder(keys.contract(held.offerHash()).statements())
            .orElseThrow(() -> new StatementRefused("seal", "sealed to this contract's key"));
    Sign1 outer = Sign1.decode(ObjectType.STATEMENT, signed);
    Statement claimed = Statement.decode(outer.unverifiedPayload());
    HeldRun run =
        runs.stream()
            .filter(r -> r.k() == claimed.k())
            .findFirst()
            .orElseThrow(() -> new StatementRefused("run", "one of this wallet's"));
    EnclaveEvidence evidence = evidence(claimed.evidenceHash(), held, run);
    outer.verify(Ed25519PublicKey.of(evidence.signKey()));
    requireOf(claimed, held, run);
    requireAllowed(claimed, held.offer());
    return new Read(run, signed, evidence.encoded(), claimed);
  }

  /** That of an enclave which was given the job; after a recovery, the platform has it. */
  private EnclaveEvidence evidence(Bytes hash, HeldContract held, HeldRun run) {
    return run.enclaves().stream()
        .filter(e -> Sha256.of(e).equals(hash))
        .findFirst()
        .or(() -> platform.objects().get(hash))
        .flatMap(e -> enclaves.checkListed(held, e))
        .map(JudgedEnclave::evidence)
        .orElseThrow(() -> new StatementRefused("evidence", "of an enclave that is accepted"));
  }

  private void requireOf(Statement said, HeldContract held, HeldRun run) {
    Contract contract = held.contract().orElseThrow();
    RunValue value = keys.runs(held.offerHash(), contract.acceptance().runNames()).value(run.k());
    boolean ofThisRun =
        said.contractHash().equals(contract.hash())
            && said.runValue().equals(value.revealed())
            && said.inputDigest().equals(run.digest())
            && run.entry().filter(at -> at.index() == said.runEntryIndex()).isPresent()
            && said.programHash().equals(held.offer().program().hash())
            && said.periodIndex() == run.periodIndex();
    if (!ofThisRun) {
      throw new StatementRefused("statement", "of this contract, run and inputs");
    }
  }

  private static void requireAllowed(Statement said, Offer offer) {
    if (said.outcome() instanceof Outcome.Answered answered) {
      offer.program().schema().check(Answer.decode(answered.answer()));
    }
  }

  /** The outcome of the statement that the wallet has of that run. */
  static Optional<Outcome> known(HeldRun run) {
    return run.said().map(Statement::outcome);
  }
}
