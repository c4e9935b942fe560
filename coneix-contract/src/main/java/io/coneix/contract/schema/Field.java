package io.coneix.contract.schema;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;

/**
 * A named field.
 *
 * @param name lower-case letters, digits and underscores, with the unit as its end where it has one
 */
public record Field(String name, FieldType type) {
  /** Refuses another kind of name. */
  public Field {
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException("field name of " + name.length() + " characters");
    }
  }

  /** Reads {@code [name, type]}. */
  public static Field of(CborValue value) {
    Fields fields = Fields.of("field", value);
    String name = fields.text("name", 1, 40);
    FieldType type = FieldType.of(fields.any("type"));
    fields.end();
    try {
      return new Field(name, type);
    } catch (IllegalArgumentException e) {
      throw fields.malformed("name", "lower-case letters, digits, underscores", "another");
    }
  }

  /** {@code [name, type]}. */
  public CborValue toCbor() {
    return CborValue.array(CborValue.of(name), type.toCbor());
  }
}
