package io.coneix.contract.schema;

import io.coneix.evidence.bytes.Bytes;
import io.coneix.evidence.cbor.Cbor;
import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import java.util.List;

/**
 * The running totals that one run of a civil year hands to the next, as a row of integers.
 *
 * <p>It says nothing by itself: {@link AnswerSchema} names and bounds each value.
 */
public record Totals(List<Long> values) {
  private static final int MAX_FIELDS = 20;

  /** Copies the values; refuses more than 20. */
  public Totals {
    values = List.copyOf(values);
    if (values.size() > MAX_FIELDS) {
      throw new IllegalArgumentException(values.size() + " totals");
    }
  }

  /** Decodes an array of integers. */
  public static Totals decode(Bytes encoded) {
    Fields outer = Fields.of("totals", CborValue.array(Cbor.decode("totals", encoded)));
    return new Totals(outer.list("values", 0, MAX_FIELDS, Totals::number));
  }

  private static Long number(CborValue value) {
    Fields fields = Fields.of("total", CborValue.array(value));
    return fields.integer("value", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** The encoded row: what statements carry. */
  public Bytes encode() {
    return Cbor.encode(CborValue.array(values.stream().map(CborValue::of).toList()));
  }
}
