package io.coneix.contract.bundle;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.RunKind;
import java.util.Optional;

/**
 * One consumed run name in a bundle.
 *
 * @param runValue r_k, from which name and place in the chain follow
 * @param digest input digest of a run, zeros for other kinds
 * @param evidence evidence about the enclave that ran
 * @param statement the signed statement
 * @param inputs the encoded inputs, in a holder's bundle only
 */
public record BundleRun(
    Bytes runValue,
    RunKind kind,
    Bytes digest,
    Optional<Bytes> evidence,
    Optional<Bytes> statement,
    Optional<Bytes> inputs) {
  private static final int MAX_OBJECT = 1 << 22;
  private static final int MAX_INPUTS = 1 << 29;

  /** Refuses hashes of another length. */
  public BundleRun {
    if (runValue.size() != Sha256.SIZE || digest.size() != Sha256.SIZE) {
      throw new IllegalArgumentException("bundle run with a field of another size");
    }
  }

  static BundleRun of(CborValue value) {
    Fields fields = Fields.of("run", value);
    Bytes runValue = fields.bytes("run value", Sha256.SIZE);
    RunKind kind = RunKind.read(fields, "kind");
    Bytes digest = fields.bytes("digest", Sha256.SIZE);
    Optional<Bytes> evidence = optional(fields, "evidence", MAX_OBJECT);
    Optional<Bytes> statement = optional(fields, "statement", MAX_OBJECT);
    Optional<Bytes> inputs = optional(fields, "inputs", MAX_INPUTS);
    fields.end();
    return new BundleRun(runValue, kind, digest, evidence, statement, inputs);
  }

  private static Optional<Bytes> optional(Fields fields, String name, int max) {
    return fields.isNull() ? Optional.empty() : Optional.of(fields.bytes(name, 1, max));
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(runValue),
        CborValue.of(kind.wire()),
        CborValue.of(digest),
        orNull(evidence),
        orNull(statement),
        orNull(inputs));
  }

  private static CborValue orNull(Optional<Bytes> value) {
    return value.<CborValue>map(CborValue::of).orElseGet(CborValue::nil);
  }
}
