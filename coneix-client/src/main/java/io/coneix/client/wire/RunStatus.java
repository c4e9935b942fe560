package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * How far a run is: [1, state, code].
 *
 * @param state where it stands
 * @param code why it was rejected, of {@link #ENCLAVE_LOST} and the enclave's own; else empty
 */
public record RunStatus(State state, String code) {
  /** The enclave died or did not answer in time: the same inputs may go to the next one. */
  public static final String ENCLAVE_LOST = "enclave-lost";

  /** Where a run stands; the ordinal is the wire number. */
  public enum State {
    /** Waits for its enclave. */
    QUEUED,
    /** Is with its enclave. */
    LEASED,
    /** The statement is in both mailboxes. */
    DONE,
    /** There will be no statement. */
    REJECTED
  }

  /** Refuses a code that is none. */
  public RunStatus {
    requireCode(code, true);
  }

  /** Reads a status. */
  public static RunStatus decode(Bytes encoded) {
    Fields fields = Cbor.fields("run status", encoded, Limits.ITEMS);
    fields.version(1);
    State state = fields.ordinal("state", State.values());
    String code = fields.text("code", 0, Limits.CODE);
    if (!isCode(code, true)) {
      throw fields.malformed("code", "lower-case letters, digits and dashes", "others");
    }
    fields.end();
    return new RunStatus(state, code);
  }

  /** The status's bytes. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(1), CborValue.of(state.ordinal()), CborValue.of(code)));
  }

  /** True once nothing changes any more. */
  public boolean isFinal() {
    return state == State.DONE || state == State.REJECTED;
  }

  static void requireCode(String code, boolean mayBeEmpty) {
    if (!isCode(code, mayBeEmpty)) {
      throw new IllegalArgumentException("code of other characters than a-z, 0-9 and dash");
    }
  }

  /** A code is of a fixed alphabet, so that no text of a person can pass for one. */
  static boolean isCode(String code, boolean mayBeEmpty) {
    return code.length() <= Limits.CODE
        && (mayBeEmpty || !code.isEmpty())
        && code.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
  }
}
