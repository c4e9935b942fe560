package io.coneix.contract.offer;

import io.coneix.contract.schema.AnswerSchema;
import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.bytes.Sha256;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * Which program runs, on what, and what it may put out.
 *
 * @param name the program's name, for example {@code mileage-allowance}
 * @param hash the hash of the program as measured
 * @param parameters the program's own encoding, 0 to 64 KiB
 * @param tables the tables that it reads, pinned by the hash of the signed object
 */
public record ProgramTerms(
    String name, Bytes hash, Bytes parameters, List<TableRef> tables, AnswerSchema schema) {
  private static final int MAX_PARAMETERS = 1 << 16;
  private static final int MAX_NAME = 80;
  private static final int MAX_TABLES = 20;
  private static final int MAX_TABLE_NAME = 60;

  /** A table by name and by the SHA-256 of its signed object. */
  public record TableRef(String name, Bytes objectHash) {
    /** Refuses a name or hash of another length. */
    public TableRef {
      if (name.isEmpty() || name.length() > MAX_TABLE_NAME || objectHash.size() != Sha256.SIZE) {
        throw new IllegalArgumentException("hash of " + objectHash.size() + " bytes");
      }
    }

    private static TableRef of(CborValue value) {
      Fields fields = Fields.of("table reference", value);
      TableRef ref =
          new TableRef(fields.text("name", 1, MAX_TABLE_NAME), fields.bytes("hash", Sha256.SIZE));
      fields.end();
      return ref;
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(name), CborValue.of(objectHash));
    }
  }

  /** Refuses sizes out of bounds. */
  public ProgramTerms {
    tables = List.copyOf(tables);
    if (name.isEmpty()
        || name.length() > MAX_NAME
        || hash.size() != Sha256.SIZE
        || parameters.size() > MAX_PARAMETERS
        || tables.size() > MAX_TABLES) {
      throw new IllegalArgumentException("program terms with a field out of range");
    }
  }

  /** Reads {@code [name, hash, parameters, [table...], schema]}. */
  public static ProgramTerms of(CborValue value) {
    Fields fields = Fields.of("program terms", value);
    String name = fields.text("name", 1, MAX_NAME);
    Bytes hash = fields.bytes("hash", Sha256.SIZE);
    Bytes parameters = fields.bytes("parameters", 0, MAX_PARAMETERS);
    List<TableRef> tables = fields.list("tables", 0, MAX_TABLES, TableRef::of);
    AnswerSchema schema = AnswerSchema.of(fields.any("schema"));
    fields.end();
    return new ProgramTerms(name, hash, parameters, tables, schema);
  }

  /** {@code [name, hash, parameters, [table...], schema]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(name),
        CborValue.of(hash),
        CborValue.of(parameters),
        CborValue.array(tables.stream().map(TableRef::toCbor).toList()),
        schema.toCbor());
  }
}
