package io.coneix.contract.job;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * What third parties signed and a run relies on.
 *
 * @param certificate the company's certificate in DER
 * @param registration the signed registration
 * @param platformList the signed platform list
 * @param tables the signed tables, in the order of the offer
 */
public record Vouchers(
    Bytes certificate, Bytes registration, Bytes platformList, List<NamedTable> tables) {
  /** Most tables of an accreditation. */
  public static final int MAX_TABLES = 20;

  private static final int MAX_OBJECT = 1 << 21;

  /** A signed table with the name under which the offer pins it. */
  public record NamedTable(String name, Bytes signed) {
    private static NamedTable of(CborValue value) {
      Fields fields = Fields.of("table", value);
      NamedTable table =
          new NamedTable(fields.text("name", 1, 60), fields.bytes("table", 1, MAX_OBJECT));
      fields.end();
      return table;
    }

    private CborValue toCbor() {
      return CborValue.array(CborValue.of(name), CborValue.of(signed));
    }
  }

  /** Copies the list. */
  public Vouchers {
    tables = List.copyOf(tables);
  }

  /** Reads {@code [certificate, registration, platform list, [[name, table]...]]}. */
  public static Vouchers of(CborValue value) {
    Fields fields = Fields.of("vouchers", value);
    Vouchers vouchers =
        new Vouchers(
            fields.bytes("certificate", 1, MAX_OBJECT),
            fields.bytes("registration", 1, MAX_OBJECT),
            fields.bytes("platform list", 1, MAX_OBJECT),
            fields.list("tables", 0, MAX_TABLES, NamedTable::of));
    fields.end();
    return vouchers;
  }

  /** {@code [certificate, registration, platform list, [[name, table]...]]}. */
  public CborValue toCbor() {
    return CborValue.array(
        CborValue.of(certificate),
        CborValue.of(registration),
        CborValue.of(platformList),
        CborValue.array(tables.stream().map(NamedTable::toCbor).toList()));
  }
}
