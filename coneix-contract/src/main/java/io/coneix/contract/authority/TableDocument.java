package io.coneix.contract.authority;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A signed table of figures that contracts pin by hash, such as an allowance scale.
 *
 * @param name for example {@code fr-mileage-scale}
 * @param firstYear first civil year that it is for
 * @param lastYear last civil year that it is for
 * @param source the law or publication that the figures come from
 * @param content the program's own encoding
 */
public record TableDocument(
    String name, int firstYear, int lastYear, String source, Bytes content) {
  private static final int VERSION = 1;
  private static final String NAME = "[a-z][a-z0-9-]{0,59}";
  private static final int MAX_CONTENT = 1 << 20;

  /** Refuses sizes out of bounds. */
  public TableDocument {
    if (!name.matches(NAME)
        || firstYear < 1970
        || lastYear < firstYear
        || lastYear > 2089
        || source.isEmpty()
        || source.length() > 300
        || content.size() < 1
        || content.size() > MAX_CONTENT) {
      throw new IllegalArgumentException("table with a field out of range");
    }
  }

  /** Decodes the payload of a signature that was checked. */
  public static TableDocument decode(Bytes payload) {
    Fields fields = Cbor.fields("table", payload);
    fields.version(VERSION);
    String name = fields.text("name", 1, 60);
    int first = fields.int32("first year", 1970, 2089);
    int last = fields.int32("last year", first, 2089);
    String source = fields.text("source", 1, 300);
    Bytes content = fields.bytes("content", 1, MAX_CONTENT);
    fields.end();
    if (!name.matches(NAME)) {
      throw fields.malformed("name", "lower-case letters, digits and dashes", "others");
    }
    return new TableDocument(name, first, last, source, content);
  }

  /** The payload to sign. */
  public Bytes encode() {
    return Cbor.encode(
        CborValue.array(
            CborValue.of(VERSION),
            CborValue.of(name),
            CborValue.of(firstYear),
            CborValue.of(lastYear),
            CborValue.of(source),
            CborValue.of(content)));
  }
}
