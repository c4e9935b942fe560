package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.chain.RunKind;
import java.util.Optional;

/**
 * A run name that was consumed before this run.
 *
 * @param digest the input digest of a run, zeros for other kinds
 * @param statement the signed statement that a run ended in
 * @param evidence the evidence about the enclave that signed it
 */
public record EarlierRun(
    RunKind kind, Bytes digest, Optional<Bytes> statement, Optional<Bytes> evidence) {
  private static final int MAX_OBJECT = 1 << 22;

  /** Refuses a digest of another length. */
  public EarlierRun {
    if (digest.size() != Sha256.SIZE || statement.isPresent() != evidence.isPresent()) {
      throw new IllegalArgumentException("earlier run with a field out of range");
    }
  }

  static EarlierRun of(CborValue value) {
    Fields fields = Fields.of("earlier run", value);
    RunKind kind = RunKind.read(fields, "kind");
    Bytes digest = fields.bytes("digest", Sha256.SIZE);
    Optional<Bytes> statement = optional(fields, "statement");
    Optional<Bytes> evidence = optional(fields, "evidence");
    fields.end();
    if (statement.isPresent() != evidence.isPresent()) {
      throw fields.malformed("statement", "statement and evidence together", "one of them");
    }
    return new EarlierRun(kind, digest, statement, evidence);
  }

  private static Optional<Bytes> optional(Fields fields, String name) {
    return fields.isNull() ? Optional.empty() : Optional.of(fields.bytes(name, 1, MAX_OBJECT));
  }

  CborValue toCbor() {
    return CborValue.array(
        CborValue.of(kind.wire()),
        CborValue.of(digest),
        statement.<CborValue>map(CborValue::of).orElseGet(CborValue::nil),
        evidence.<CborValue>map(CborValue::of).orElseGet(CborValue::nil));
  }
}
