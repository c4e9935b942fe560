package io.coneix.client.wire;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * The enclave host's word that a run ends without statement: [1, code].
 *
 * @param code 1 to {@link Limits#CODE} lower-case letters, digits and dashes
 */
public record Rejection(String code) {
  /** Refuses a code that is none. */
  public Rejection {
    RunStatus.requireCode(code, false);
  }

  /** Reads a rejection. */
  public static Rejection decode(Bytes encoded) {
    Fields fields = Cbor.fields("rejection", encoded, Limits.ITEMS);
    fields.version(1);
    String code = fields.text("code", 1, Limits.CODE);
    if (!RunStatus.isCode(code, false)) {
      throw fields.malformed("code", "lower-case letters, digits and dashes", "others");
    }
    fields.end();
    return new Rejection(code);
  }

  /** The rejection's bytes. */
  public Bytes encode() {
    return Cbor.encode(CborValue.array(CborValue.of(1), CborValue.of(code)));
  }
}
