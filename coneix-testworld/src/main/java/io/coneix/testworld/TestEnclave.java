package io.coneix.testworld;

import io.coneix.attestation.SimulationEvidence;
import io.coneix.attestation.evidence.KeyBinding;
import io.coneix.contract.check.RunRequest;
import io.coneix.contract.statement.Outcome;
import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.SecretBytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;
import io.coneix.evidence.crypto.Ed25519PrivateKey;
import io.coneix.evidence.crypto.XWing;
import io.coneix.evidence.log.EntryKind;
import io.coneix.evidence.log.LogEntry;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The keys of an enclave process and logged evidence about them, without the process.
 *
 * @param evidence the encoded, signed evidence
 */
public record TestEnclave(Ed25519PrivateKey signKey, XWing.PrivateKey sealKey, Bytes evidence) {
  /** Makes keys and evidence as of the log's newest checkpoint, and logs the evidence. */
  static TestEnclave start(
      Ed25519PrivateKey host, Bytes imageHash, MemoryLog log, SecureRandom random) {
    Ed25519PrivateKey signKey =
        Ed25519PrivateKey.of(SecretBytes.random(Ed25519PrivateKey.SIZE, random));
    XWing.PrivateKey sealKey = XWing.fromSeed(SecretBytes.random(XWing.SEED_SIZE, random));
    Bytes evidence =
        certify(host, imageHash, signKey.publicKey().encoded(), sealKey.publicKey().encoded(), log);
    return new TestEnclave(signKey, sealKey, evidence);
  }

  /** The same on a machine of the test PKI. */
  static TestEnclave start(TestMachine machine, World world) {
    Ed25519PrivateKey signKey = world.key();
    XWing.PrivateKey sealKey = world.sealKey();
    KeyBinding binding =
        new KeyBinding(
            signKey.publicKey().encoded(),
            sealKey.publicKey().encoded(),
            world.log().publish(),
            world.bytes(KeyBinding.NONCE_SIZE));
    Bytes evidence = machine.evidence(binding).encode();
    world.log().append(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(evidence)));
    return new TestEnclave(signKey, sealKey, evidence);
  }

  /** Evidence of {@code host} about the keys of some process, logged. */
  public static Bytes certify(
      Ed25519PrivateKey host, Bytes imageHash, Bytes signKey, Bytes sealKey, MemoryLog log) {
    SimulationEvidence evidence =
        new SimulationEvidence(
            signKey, sealKey, imageHash, log.publish(), host.publicKey().encoded());
    Bytes signed = evidence.sign(host).encode();
    log.append(LogEntry.ofObject(EntryKind.EVIDENCE, Sha256.of(signed)));
    return signed;
  }

  /** The evidence's hash. */
  public Bytes evidenceHash() {
    return Sha256.of(evidence);
  }

  /** The signed statement of a run. */
  public Sign1 state(RunRequest request, Outcome outcome) {
    return sign(
        new Statement(
            request.terms().contractHash(),
            request.run().value().k(),
            request.run().value().revealed(),
            request.inputDigest(),
            request.run().logged().index(),
            request.terms().offer().program().hash(),
            evidenceHash(),
            request.inputs().periodIndex(),
            outcome,
            Optional.empty()));
  }

  /** Signs whatever a test wants stated. */
  public Sign1 sign(Statement statement) {
    return Sign1.sign(ObjectType.STATEMENT, statement.encode(), signKey);
  }
}
