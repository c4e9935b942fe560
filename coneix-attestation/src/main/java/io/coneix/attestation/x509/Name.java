package io.coneix.attestation.x509;

import io.coneix.attestation.der.DerReader;
import io.coneix.attestation.der.Tag;
import io.coneix.evidence.bytes.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * A distinguished name (RFC 5280, 4.1.2.4), compared as it is encoded.
 *
 * @param encoded its DER
 * @param commonName its one CN
 */
public record Name(Bytes encoded, String commonName) {
  private static final Bytes CN = Bytes.fromHex("550403");

  /** Reads a name out of the object {@code what}. */
  public static Name read(String what, DerReader in, String field) {
    Bytes encoded = in.element(Tag.SEQUENCE, field);
    DerReader relative = new DerReader(what + ", " + field, encoded).enter(Tag.SEQUENCE, field);
    String commonName = "";
    while (!relative.isDone()) {
      int from = relative.at();
      DerReader set = relative.enter(Tag.SET, field);
      DerReader pair = set.enter(Tag.SEQUENCE, field);
      Bytes type = pair.content(Tag.OID, field);
      String value = text(pair, field);
      pair.end(field);
      set.end(field);
      if (type.equals(CN)) {
        if (!commonName.isEmpty()) {
          throw relative.malformed(field, from, "one CN", "two");
        }
        commonName = value;
      }
    }
    if (commonName.isEmpty()) {
      throw relative.malformed(field, "a CN", "none");
    }
    return new Name(encoded, commonName);
  }

  private static String text(DerReader pair, String field) {
    int tag = pair.nextIs(Tag.UTF8_STRING) ? Tag.UTF8_STRING : Tag.PRINTABLE_STRING;
    return new String(pair.content(tag, field).unsafeArray(), StandardCharsets.UTF_8);
  }
}
