package io.coneix.requester;

import io.coneix.contract.statement.Statement;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.cose.ObjectType;
import io.coneix.evidence.cose.Sign1;

/**
 * A statement as it arrived, opened and checked.
 *
 * @param signed the encoded COSE_Sign1
 * @param evidence the encoded evidence about the enclave that signed it
 */
public record ReceivedStatement(Bytes signed, Bytes evidence) {
  private static final int MAX_OBJECT = 1 << 22;

  static ReceivedStatement decode(Bytes encoded) {
    Fields fields = Cbor.fields("received statement", encoded);
    fields.version(1);
    ReceivedStatement received =
        new ReceivedStatement(
            fields.bytes("statement", 1, MAX_OBJECT), fields.bytes("evidence", 1, MAX_OBJECT));
    fields.end();
    return received;
  }

  Bytes encode() {
    return Cbor.encode(
        CborValue.array(CborValue.of(1), CborValue.of(signed), CborValue.of(evidence)));
  }

  /** What the enclave says; its signature was checked when it arrived. */
  public Statement statement() {
    return Statement.decode(Sign1.decode(ObjectType.STATEMENT, signed).unverifiedPayload());
  }
}
