package io.coneix.contract.statement;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.Optional;

/** What a run ended in; both carry the program's running totals, for the next run. */
public sealed interface Outcome {
  /** Most bytes of the totals. */
  int MAX_TOTALS = 1_024;

  /**
   * An answer.
   *
   * @param answer the encoded answer, which the schema allows
   * @param totals the program's own encoding of its running totals after the run
   */
  record Answered(Bytes answer, Bytes totals) implements Outcome {
    /** Refuses totals that are too long. */
    public Answered {
      if (totals.size() > MAX_TOTALS) {
        throw new IllegalArgumentException("totals of " + totals.size() + " bytes");
      }
    }
  }

  /**
   * A failure.
   *
   * @param totals the totals before the run, unchanged; empty where they are not known
   */
  record Failed(FailureCode code, Optional<Bytes> totals) implements Outcome {}

  /** Reads {@code [0, answer, totals]} or {@code [1, code, totals or null]}. */
  static Outcome of(CborValue value) {
    Fields fields = Fields.of("outcome", value);
    boolean failed = fields.int32("kind", 0, 1) == 1;
    Outcome outcome = failed ? failed(fields) : answered(fields);
    fields.end();
    return outcome;
  }

  private static Outcome answered(Fields fields) {
    return new Answered(fields.bytes("answer", 1, 1 << 20), fields.bytes("totals", 0, MAX_TOTALS));
  }

  private static Outcome failed(Fields fields) {
    // What comes after it is never stated.
    int ordinal = fields.int32("code", 0, FailureCode.ENCLAVE_REFUSED.ordinal());
    FailureCode code = FailureCode.values()[ordinal];
    Optional<Bytes> totals =
        fields.isNull() ? Optional.empty() : Optional.of(fields.bytes("totals", 0, MAX_TOTALS));
    return new Failed(code, totals);
  }

  /** {@code [0, answer, totals]} or {@code [1, code, totals or null]}. */
  default CborValue toCbor() {
    if (this instanceof Answered answered) {
      return CborValue.array(
          CborValue.of(0), CborValue.of(answered.answer()), CborValue.of(answered.totals()));
    }
    Failed failed = (Failed) this;
    return CborValue.array(
        CborValue.of(1),
        CborValue.of(failed.code().ordinal()),
        failed.totals().<CborValue>map(CborValue::of).orElseGet(CborValue::nil));
  }

  /** The totals to carry on, where they are known. */
  default Optional<Bytes> carriedTotals() {
    return this instanceof Answered answered
        ? Optional.of(answered.totals())
        : ((Failed) this).totals();
  }
}
